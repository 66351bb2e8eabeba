package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.world.OrderStream;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** What happened in a world, at any grain; the same world tells the same, however often it is asked. */
public final class Facts {
    private final World world;
    private final Tally tally;

    /** Takes a fact; may write it down. */
    public interface Taker {
        void take(Fact fact) throws IOException;
    }

    public Facts(World world) throws IOException {
        this.world = world;
        tally = new Tally(world);
        new OrderStream(world).play(List.of(tally), ProgressListener.SILENT);
    }

    World world() {
        return world;
    }

    /** All facts of a grain, in the order of days. */
    public void tell(Grain grain, Taker taker) throws IOException {
        switch (grain) {
            case ORDER_LINE, PAID_LINE, ORDER, REFUND, REVIEW ->
                new OrderStream(world).play(List.of(new OrderFacts(world, grain, taker)), ProgressListener.SILENT);
            case SETTLED_LINE, ACCOUNT_ENTRY, AFFILIATE_LINE, AFFILIATE_REFUND ->
                new OrderStream(world).play(List.of(new MoneyFacts(world, grain, taker)), ProgressListener.SILENT);
            case CUSTOMER -> {
                CustomerFacts customers = new CustomerFacts(world);
                new OrderStream(world).play(List.of(customers), ProgressListener.SILENT);
                customers.tell(taker);
            }
            case AD_DAY, AD_CAMPAIGN_DAY, AD_PRODUCT_DAY, AD_ITEM_DAY, AD_KEYWORD_DAY ->
                new AdFacts(world, tally).tell(grain, taker);
            case AGENT_DAY, MARKET_WORD_DAY, RIVAL_DAY, FOLLOWER_DAY, STOCK, LISTING ->
                new ShopFacts(world, tally).tell(grain, taker);
            case CONSULTATION_DAY, INQUIRY_DAY, RATING_DAY, RATING_ASPECT_DAY, CUSTOMER_BASE_DAY, VARIANT_DAY ->
                new ServiceFacts(world, tally).tell(grain, taker);
            default -> new TrafficFacts(world, tally).tell(grain, taker);
        }
    }
}
