package dev.helmsman.identity.web;

import dev.helmsman.identity.Credentials;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Pages' files are open, everything with facts needs a session or a token. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {
    @Bean
    SecurityFilterChain chain(HttpSecurity http, Credentials credentials) throws Exception {
        return http.csrf(
                        AbstractHttpConfigurer
                                ::disable) // SessionFilter refuses foreign origins instead: no token to lose
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        // the second half of a request that was let in: a stream going on, an error being told
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/api/**", "/v3/api-docs/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterBefore(new SessionFilter(credentials), AuthorizationFilter.class)
                .build();
    }
}
