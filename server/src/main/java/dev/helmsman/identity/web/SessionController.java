package dev.helmsman.identity.web;

import dev.helmsman.identity.Person;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shops;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and where. */
@RestController
class SessionController {
    private final Home home;
    private final Shops shops;

    SessionController(Home home, Shops shops) {
        this.home = home;
        this.shops = shops;
    }

    record Who(String name, String role) {}

    record SessionView(Who user, String home, String version, boolean hasShops) {}

    @GetMapping("/api/v1/session")
    SessionView session(@AuthenticationPrincipal Person person) {
        String version = SessionController.class.getPackage().getImplementationVersion();
        return new SessionView(
                new Who(person.name(), person.role().key()),
                home.path().toString(),
                version == null ? "dev" : version,
                !shops.all().isEmpty());
    }
}
