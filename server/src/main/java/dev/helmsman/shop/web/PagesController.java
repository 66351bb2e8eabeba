package dev.helmsman.shop.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every page is one document whose script reads the address. */
@Hidden
@Controller
class PagesController {

    // a single word without a dot may be a mistyped page: the document says so in the reader's language
    @GetMapping({"/", "/{page:[A-Za-z-]+}", "/metrics/**", "/shops/**"})
    String page() {
        return "forward:/index.html";
    }

    /** Scripts and styles carry a hash of their content in their names: a browser may keep them for good. */
    @Configuration
    static class Assets implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/static/assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        }
    }
}
