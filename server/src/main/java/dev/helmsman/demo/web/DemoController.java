package dev.helmsman.demo.web;

import dev.helmsman.demo.SampleShop;
import dev.helmsman.identity.Person;
import dev.helmsman.simulator.ProgressListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries the sample shop with one click. */
@RestController
@RequestMapping("/api/v1/demo")
class DemoController {
    private static final long SEED = 1;
    private final SampleShop sample;

    DemoController(SampleShop sample) {
        this.sample = sample;
    }

    /** @param run the import to watch; {@code null} when the sample shop stood already */
    record Made(int shop, @Nullable Integer run) {}

    @PostMapping
    synchronized Made make(@AuthenticationPrincipal Person person) throws IOException {
        var known = sample.existing(SEED);
        if (known.isPresent()) return new Made(known.get().id().value(), null);
        SampleShop.Started started = sample.start(SEED, person.name(), ProgressListener.SILENT);
        return new Made(started.shop().id().value(), started.run().value());
    }
}
