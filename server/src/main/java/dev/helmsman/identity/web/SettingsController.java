package dev.helmsman.identity.web;

import dev.helmsman.identity.People;
import dev.helmsman.identity.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How one person likes the pages. */
@RestController
class SettingsController {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "language", Set.of("zh", "en"),
            "theme", Set.of("auto", "light", "dark"),
            "upColor", Set.of("auto", "red", "green"),
            "density", Set.of("comfortable", "compact"));
    private final People people;
    private final JsonMapper json;

    SettingsController(People people, JsonMapper json) {
        this.people = people;
        this.json = json;
    }

    @GetMapping("/api/v1/settings")
    Map<String, String> settings(@AuthenticationPrincipal Person person) {
        return stored(person);
    }

    /** Keeps what it knows; a value outside the known ones leaves the old one standing. */
    @PutMapping("/api/v1/settings")
    Map<String, String> change(@AuthenticationPrincipal Person person, @RequestBody Map<String, String> wanted) {
        Map<String, String> settings = stored(person);
        wanted.forEach((key, value) -> {
            if (KNOWN.getOrDefault(key, Set.of()).contains(value)) settings.put(key, value);
        });
        people.keepPreferences(person, json.writeValueAsString(settings));
        return settings;
    }

    private Map<String, String> stored(Person person) {
        Map<String, String> settings = new LinkedHashMap<>();
        json.readTree(people.preferences(person))
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asString()));
        return settings;
    }
}
