package dev.helmsman.timeline;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All events of a shop on one time axis: those that people add, and the festivals that are built in. */
@Service
public class Timeline {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SCOPE = 2000;
    private static final TypeReference<Map<String, String>> SCOPE = new TypeReference<>() {};
    private static final String COLUMNS = "SELECT id, kind, first_day, last_day, scope, title FROM timeline_event ";

    private final JdbcClient ledger;
    private final JsonMapper json;
    private final Calendar calendar;
    private final AuditTrail audit;

    Timeline(JdbcClient ledger, JsonMapper json, Calendar calendar, AuditTrail audit) {
        this.ledger = ledger;
        this.json = json;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** Everything that touches the period, by first day. */
    public List<Event> find(Shop shop, Period period) {
        List<Event> found = new ArrayList<>(ledger.sql(
                        COLUMNS
                                + "WHERE shop_id = ? AND removed_at IS NULL AND first_day <= ? AND last_day >= ? ORDER BY first_day, id")
                .params(shop.id().value(), period.to(), period.from())
                .query(this::read)
                .list());
        for (Festival festival : calendar.festivals(period.from(), period.to(), Market.ofCurrency(shop.currency()))) {
            found.add(builtIn(festival));
        }
        found.sort(Comparator.comparing(Event::from).thenComparing(Event::id));
        return List.copyOf(found);
    }

    /** Those that {@linkplain Event#mayConcern may concern} a part of the shop. */
    public List<Event> find(Shop shop, Period period, Map<String, String> scope) {
        return find(shop, period).stream()
                .filter(event -> event.mayConcern(scope))
                .toList();
    }

    /** An event that a person added and nobody removed. */
    public Optional<Event> find(ShopId shop, long id) {
        return ledger.sql(COLUMNS + "WHERE shop_id = ? AND id = ? AND removed_at IS NULL")
                .params(shop.value(), id)
                .query(this::read)
                .optional();
    }

    /** Grows with every change: with the shop's facts, the key under which answers may be kept. */
    public String revision(ShopId shop) {
        return ledger.sql("SELECT COUNT(*) AS events, MAX(changed_at) AS newest FROM timeline_event WHERE shop_id = ?")
                .param(shop.value())
                .query((row, n) -> row.getLong("events") + "@" + row.getString("newest"))
                .single();
    }

    /** @throws TimelineException when the event cannot be: days, kind, title, scope */
    @Transactional
    public Event add(ShopId shop, NewEvent wanted, String who) {
        check(wanted);
        var key = new GeneratedKeyHolder();
        ledger.sql(
                        "INSERT INTO timeline_event (shop_id, kind, first_day, last_day, scope, title, created_by, created_at, changed_by, changed_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, ?, CURRENT_TIMESTAMP)")
                .params(
                        shop.value(),
                        wanted.kind().key(),
                        wanted.from(),
                        wanted.to(),
                        json.writeValueAsString(wanted.scope()),
                        wanted.title(),
                        who,
                        who)
                .update(key, "id");
        Number id = java.util.Objects.requireNonNull(key.getKey(), "the ledger gave the new event no number");
        audit.record(who, "event.add", shop, id + " " + describe(wanted));
        return event(id.longValue(), wanted);
    }

    /** @throws TimelineException also when there is no such event, or it is built in */
    @Transactional
    public Event change(ShopId shop, long id, NewEvent wanted, String who) {
        check(wanted);
        Event before = require(shop, id);
        ledger.sql(
                        "UPDATE timeline_event SET kind = ?, first_day = ?, last_day = ?, scope = ?, title = ?, changed_by = ?,"
                                + " changed_at = CURRENT_TIMESTAMP WHERE shop_id = ? AND id = ?")
                .params(
                        wanted.kind().key(),
                        wanted.from(),
                        wanted.to(),
                        json.writeValueAsString(wanted.scope()),
                        wanted.title(),
                        who,
                        shop.value(),
                        id)
                .update();
        audit.record(who, "event.change", shop, id + " " + describe(before) + " → " + describe(wanted));
        return event(id, wanted);
    }

    /** Takes it off the axis; {@link #restore} brings it back. */
    @Transactional
    public void remove(ShopId shop, long id, String who) {
        Event before = require(shop, id);
        mark(shop, id, who, "CURRENT_TIMESTAMP");
        audit.record(who, "event.remove", shop, id + " " + describe(before));
    }

    /** Brings a removed event back; one that stands is left alone. */
    @Transactional
    public Event restore(ShopId shop, long id, String who) {
        if (mark(shop, id, who, "NULL") == 0) throw unknown(id);
        Event event = require(shop, id);
        audit.record(who, "event.restore", shop, id + " " + describe(event));
        return event;
    }

    /**
     * Adds the rows of a CSV or xlsx file with the columns kind, from, to, scope, title (Chinese or English); good rows are
     * kept, the others come back with their reason.
     *
     * @throws TimelineException when the file cannot be read as a table with these columns
     */
    @Transactional
    public EventFile.Outcome importFile(ShopId shop, String name, InputStream content, String who) {
        EventFile.Outcome outcome = EventFile.read(name, content);
        for (NewEvent row : outcome.events()) add(shop, row, who);
        return outcome;
    }

    private int mark(ShopId shop, long id, String who, String when) {
        return ledger.sql("UPDATE timeline_event SET removed_at = " + when
                        + ", changed_by = ?, changed_at = CURRENT_TIMESTAMP WHERE shop_id = ? AND id = ?")
                .params(who, shop.value(), id)
                .update();
    }

    private Event require(ShopId shop, long id) {
        return find(shop, id).orElseThrow(() -> unknown(id));
    }

    private static TimelineException unknown(long id) {
        return id < 0
                ? new TimelineException(
                        "built-in-event",
                        "内置的节日不能修改；可以另加一个事件。",
                        "A built-in festival cannot be changed; add an event of your own.")
                : new TimelineException(
                        "unknown-event", "时间线上没有编号 " + id + " 的事件。", "There is no event " + id + " on the timeline.");
    }

    static void check(NewEvent wanted) {
        if (wanted.kind() == EventKind.FESTIVAL) {
            throw new TimelineException(
                    "built-in-kind", "节日是内置的，请用“活动”或“备注”。", "Festivals are built in: use campaign or note.");
        }
        if (wanted.to().isBefore(wanted.from())) {
            throw new TimelineException(
                    "days-reversed",
                    "结束日 " + wanted.to() + " 早于开始日 " + wanted.from() + "。",
                    "The last day " + wanted.to() + " is before the first, " + wanted.from() + ".");
        }
        if (wanted.title().isEmpty() || wanted.title().length() > LONGEST_TITLE) {
            throw new TimelineException(
                    "title-length",
                    "标题须为 1 至 " + LONGEST_TITLE + " 个字，现在是 " + wanted.title().length() + " 个。",
                    "A title has 1 to " + LONGEST_TITLE + " characters, this one "
                            + wanted.title().length() + ".");
        }
        if (wanted.scope().toString().length() > LONGEST_SCOPE / 2) {
            throw new TimelineException(
                    "scope-length", "范围太长，最多约 1000 个字。", "The scope is too long: about 1,000 characters at most.");
        }
    }

    private Event read(ResultSet row, int ignored) throws SQLException {
        String title = row.getString("title");
        return new Event(
                row.getLong("id"),
                EventKind.find(row.getString("kind")).orElse(EventKind.NOTE),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                json.readValue(row.getString("scope"), SCOPE),
                new Text(title, title),
                false,
                false);
    }

    private static Event event(long id, NewEvent wanted) {
        return new Event(
                id,
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                wanted.scope(),
                new Text(wanted.title(), wanted.title()),
                false,
                false);
    }

    /** The number is the same on every run, negative, and exact in JavaScript. */
    private static Event builtIn(Festival festival) {
        long id = -(festival.peak().toEpochDay() * 10_000
                + Math.floorMod(festival.key().hashCode(), 10_000));
        return new Event(
                id,
                EventKind.FESTIVAL,
                festival.from(),
                festival.to(),
                Map.of(),
                new Text(festival.zh(), festival.en()),
                true,
                festival.big());
    }

    private static String describe(NewEvent event) {
        return event.kind().key() + " " + event.from() + ".." + event.to() + " " + event.scope() + " " + event.title();
    }

    private static String describe(Event event) {
        return event.kind().key() + " " + event.from() + ".." + event.to() + " " + event.scope() + " "
                + event.title().zh();
    }
}
