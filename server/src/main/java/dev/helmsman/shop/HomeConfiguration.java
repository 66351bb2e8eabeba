package dev.helmsman.shop;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home of this process. */
@Configuration
class HomeConfiguration {
    @Bean
    Home home(@Value("${helmsman.home}") String path) {
        return new Home(Path.of(path)).create();
    }
}
