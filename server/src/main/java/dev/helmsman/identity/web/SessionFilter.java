package dev.helmsman.identity.web;

import dev.helmsman.identity.Credentials;
import dev.helmsman.identity.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: a session in a cookie (people) or a bearer token (scripts). A change asked for with a cookie must come
 * from our own pages; browsers say so in {@code Sec-Fetch-Site} or {@code Origin}.
 */
final class SessionFilter extends OncePerRequestFilter {
    static final String COOKIE = "helmsman";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final Credentials credentials;

    SessionFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> bearer = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip());
        Optional<String> cookie = cookie(request);
        if (bearer.isEmpty() && cookie.isPresent() && !READING.contains(request.getMethod()) && foreign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "A change must be asked for by Helmsman's own pages");
            return;
        }
        bearer.or(() -> cookie).flatMap(credentials::holder).ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie each : cookies) if (each.getName().equals(COOKIE)) return Optional.of(each.getValue());
        return Optional.empty();
    }

    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("//" + request.getHeader(HttpHeaders.HOST));
    }

    private static void signIn(Person person) {
        var authority = new SimpleGrantedAuthority("ROLE_" + person.role().name());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of(authority)));
        SecurityContextHolder.setContext(context);
    }
}
