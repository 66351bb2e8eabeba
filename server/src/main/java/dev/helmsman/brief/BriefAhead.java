package dev.helmsman.brief;

import dev.helmsman.conclusions.AskedFirst;
import dev.helmsman.shop.Shop;
import org.springframework.stereotype.Component;

/** The brief of the last day stands ready before anyone opens it. */
@Component
final class BriefAhead implements AskedFirst {
    private final Briefs briefs;

    BriefAhead(Briefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public void workOut(Shop shop) {
        try {
            briefs.of(shop, null);
        } catch (NoFactsException e) {
            // the page says so itself
        }
    }
}
