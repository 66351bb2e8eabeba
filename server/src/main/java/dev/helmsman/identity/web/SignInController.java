package dev.helmsman.identity.web;

import dev.helmsman.identity.Credentials;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The link that {@code helmsman serve} prints, and the way out. */
@RestController
class SignInController {
    private static final Duration COOKIE_LIFE = Duration.ofDays(30);
    private final Credentials credentials;

    SignInController(Credentials credentials) {
        this.credentials = credentials;
    }

    @Hidden
    @GetMapping("/sign-in")
    ResponseEntity<Void> signIn(@RequestParam String token) {
        return credentials
                .redeem(token)
                .map(session -> redirect("/").header(HttpHeaders.SET_COOKIE, cookie(session, COOKIE_LIFE)))
                .orElseGet(() -> redirect("/?signIn=expired"))
                .build();
    }

    @PostMapping("/api/v1/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionFilter.cookie(request).ifPresent(credentials::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    private static ResponseEntity.BodyBuilder redirect(String to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(to))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(SessionFilter.COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }
}
