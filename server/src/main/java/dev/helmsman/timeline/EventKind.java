package dev.helmsman.timeline;

import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an event is about. */
public enum EventKind {
    MAIN_IMAGE("主图", "Main image"),
    DETAIL_PAGE("详情页", "Detail page"),
    PRICE("价格", "Price"),
    LAUNCH("上新", "Launch"),
    CAMPAIGN("活动", "Campaign"),
    STOCK_OUT("断货", "Stock-out"),
    PLATFORM_RULE("平台规则", "Platform rule"),
    NOTE("备注", "Note"),
    /** Built in; nobody adds one. */
    FESTIVAL("节日", "Festival");

    private final Text names;

    EventKind(String zh, String en) {
        names = new Text(zh, en);
    }

    public Text names() {
        return names;
    }

    /** As the API and files spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that people may add. */
    public static List<EventKind> byPeople() {
        return List.of(values()).stream().filter(kind -> kind != FESTIVAL).toList();
    }

    /** By key or by either name, in any case; spaces and hyphens count as underscores. */
    public static Optional<EventKind> find(String spelling) {
        String wanted =
                spelling.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (EventKind kind : values()) {
            String english =
                    kind.names.en().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            if (wanted.equals(kind.key()) || wanted.equals(kind.names.zh()) || wanted.equals(english))
                return Optional.of(kind);
        }
        return Optional.empty();
    }
}
