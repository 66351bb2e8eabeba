package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;

/** Followers of the shop by day, GBK CSV: visitors and above all new buyers follow; one in two thousand leaves a day. */
final class FollowerFile implements Report {
    static final String HEADER = "日期,粉丝总数,新增粉丝数,取关粉丝数";

    private final World world;
    private final Tally tally;
    private final TextFile out;
    private long followers;

    FollowerFile(World world, Tally tally, Path folder) throws IOException {
        this.world = world;
        this.tally = tally;
        followers = world.options.orders() / 4 + 500;
        out = TextFile.gbk(folder.resolve("粉丝数据_" + world.options.start() + "_" + world.options.lastDay() + ".csv"));
        out.header(HEADER);
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        Dice dice = Dice.at(world.options.seed(), 90, t.day, 0);
        int gained = dice.poisson(t.shopVisitors * 0.004 + tally.newBuyers[tally.shop(t.day)] * 0.12);
        int lost = dice.poisson(followers * 0.0005);
        followers += gained - lost;
        out.row(world.date(t.day), followers, gained, lost);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
