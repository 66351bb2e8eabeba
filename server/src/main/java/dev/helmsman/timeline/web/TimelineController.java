package dev.helmsman.timeline.web;

import dev.helmsman.identity.Person;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventFile;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists, adds, changes and takes back events. */
@RestController
@RequestMapping("/api/v1")
class TimelineController {
    /** Without days the page gets a year around today's half of the axis. */
    private static final int DAYS_AROUND = 400;

    private final Timeline timeline;
    private final Shops shops;

    TimelineController(Timeline timeline, Shops shops) {
        this.timeline = timeline;
        this.shops = shops;
    }

    record EventView(
            long id,
            String kind,
            Text kindNames,
            LocalDate from,
            LocalDate to,
            Map<String, String> scope,
            Text title,
            boolean builtIn) {
        static EventView of(Event event) {
            return new EventView(
                    event.id(),
                    event.kind().key(),
                    event.kind().names(),
                    event.from(),
                    event.to(),
                    event.scope(),
                    event.title(),
                    event.builtIn());
        }
    }

    record WantedEvent(
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Map<String, String> scope,
            String title) {}

    record KindView(String key, Text names) {}

    record ImportView(int added, List<EventFile.Rejected> rejected) {}

    @GetMapping("/event-kinds")
    List<KindView> kinds() {
        return EventKind.byPeople().stream()
                .map(kind -> new KindView(kind.key(), kind.names()))
                .toList();
    }

    @GetMapping("/shops/{shop}/events")
    List<EventView> events(
            @PathVariable int shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        Shop asked = shops.require(new ShopId(shop));
        LocalDate today = LocalDate.now(asked.zone());
        LocalDate last = to == null ? (from == null ? today : from).plusDays(DAYS_AROUND) : to;
        LocalDate first = from == null ? last.minusDays(2L * DAYS_AROUND) : from;
        return timeline.find(asked, new Period(first, last)).stream()
                .map(EventView::of)
                .toList();
    }

    @PostMapping("/shops/{shop}/events")
    @ResponseStatus(HttpStatus.CREATED)
    EventView add(@PathVariable int shop, @RequestBody WantedEvent wanted, @AuthenticationPrincipal Person person) {
        return EventView.of(timeline.add(require(shop), event(wanted), person.name()));
    }

    @PutMapping("/shops/{shop}/events/{id}")
    EventView change(
            @PathVariable int shop,
            @PathVariable long id,
            @RequestBody WantedEvent wanted,
            @AuthenticationPrincipal Person person) {
        return EventView.of(timeline.change(require(shop), id, event(wanted), person.name()));
    }

    @DeleteMapping("/shops/{shop}/events/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        timeline.remove(require(shop), id, person.name());
    }

    @PostMapping("/shops/{shop}/events/{id}/restore")
    EventView restore(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        return EventView.of(timeline.restore(require(shop), id, person.name()));
    }

    @PostMapping(path = "/shops/{shop}/events/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportView importFile(
            @PathVariable int shop, @RequestPart("file") MultipartFile file, @AuthenticationPrincipal Person person)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            EventFile.Outcome outcome =
                    timeline.importFile(require(shop), name == null ? "events" : name, content, person.name());
            return new ImportView(outcome.events().size(), outcome.rejected());
        }
    }

    private ShopId require(int shop) {
        return shops.require(new ShopId(shop)).id();
    }

    private static NewEvent event(WantedEvent wanted) {
        EventKind kind = EventKind.find(wanted.kind())
                .orElseThrow(() -> new IllegalArgumentException("there is no event kind \"" + wanted.kind()
                        + "\"; known: "
                        + String.join(
                                ", ",
                                EventKind.byPeople().stream()
                                        .map(EventKind::key)
                                        .toList())));
        return new NewEvent(
                kind,
                wanted.from(),
                wanted.to() == null ? wanted.from() : wanted.to(),
                wanted.scope() == null ? Map.of() : wanted.scope(),
                wanted.title());
    }
}
