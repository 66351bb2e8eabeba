package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * 客服绩效: one .xlsx a day in a zip a month, the date in the name only, six summary rows at the end, and the header's odd
 * bracket pair {@code （秒)}. About one visitor in thirty asks; who waits long buys less.
 */
final class ServiceFiles implements Report {
    static final String HEADER = "旺旺昵称,询单人数,询单最终付款人数,询单最终付款转化率,询单最终付款金额,成功退款金额,首次响应时长（秒),平均响应时长（秒),客户满意率,旺旺回复率";
    private static final List<String> AGENTS = List.of("小舟", "小帆", "小岸", "小港", "小屿", "小渡");

    private final World world;
    private final Tally tally;
    private final MonthlyZip zips;

    ServiceFiles(World world, Tally tally, Path folder) {
        this.world = world;
        this.tally = tally;
        zips = new MonthlyZip(folder, "客服绩效");
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        LocalDate date = world.date(t.day);
        double slow = t.incident(IncidentKind.SERVICE_SLOW, -1);
        int agents = Math.min(AGENTS.size(), 3 + (int) (world.options.orders() / 200_000));
        int at = tally.shop(t.day);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        double[] sum = new double[8];
        try (Xlsx out = new Xlsx(bytes, "客服绩效")) {
            out.header(HEADER);
            for (int a = 0; a < agents; a++) {
                double[] f = agent(t, at, a, agents, slow);
                for (int i = 0; i < sum.length; i++) sum[i] += f[i];
                write(out, world.options.shopName() + ":" + AGENTS.get(a), f);
            }
            double[] mean = sum.clone();
            for (int i = 0; i < mean.length; i++) mean[i] /= agents;
            write(out, "汇总值", sum);
            write(out, "平均值", mean);
            write(out, "全店汇总值", sum);
            write(out, "全店平均值", mean);
            out.row("同行同层优秀", "-", "-", "42.10%", "-", "-", "11.20", "19.80", "97.50%", "100.00%");
            out.row("同行同层均值", "-", "-", "31.65%", "-", "-", "33.47", "47.02", "91.08%", "98.72%");
        }
        String compact = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        zips.add(date, "自制报表-报表查看-客服绩效_" + compact + "_" + compact + "_全部.xlsx", bytes.toByteArray());
    }

    /** Asked, bought, bought cents, refunded cents; and, times asked: first response, response, satisfied, answered. */
    private double[] agent(TrafficDay t, int at, int agent, int agents, double slow) {
        Dice dice = Dice.at(world.options.seed(), 80, agent, t.day);
        double skill = 0.85 + 0.3 * Dice.at(world.options.seed(), 81, agent, 0).unit();
        int asked = dice.poisson(t.shopVisitors * 0.034 / agents);
        int bought = Math.min(tally.buyers[at] / (2 * agents), dice.binomial(asked, Math.min(0.9, 0.3 * skill * slow)));
        double perBuyer = tally.buyers[at] == 0 ? 0 : (double) tally.paidCents[at] / tally.buyers[at];
        double first = 26 / skill / (slow * slow) * dice.lognormal(0.15);
        double response = first * 1.35 + 8;
        double satisfied = Math.clamp(0.93 * skill - 0.35 * (1 - slow) + 0.02 * dice.gaussian(), 0.3, 1);
        double answered = Math.clamp(0.985 - 0.1 * (1 - slow) + 0.005 * dice.gaussian(), 0.5, 1);
        return new double[] {
            asked,
            bought,
            Math.round(bought * perBuyer * dice.between(0.9, 1.15)),
            Math.round(bought * perBuyer * 0.05 * dice.unit()),
            asked * first,
            asked * response,
            asked * satisfied,
            asked * answered
        };
    }

    private static void write(Xlsx out, String name, double[] f) throws IOException {
        out.row(
                name,
                Math.round(f[0]),
                Math.round(f[1]),
                Cells.percent(f[1], f[0]),
                Cells.groupedYuan(Math.round(f[2])),
                Cells.groupedYuan(Math.round(f[3])),
                Cells.ratio(f[4], f[0], 2),
                Cells.ratio(f[5], f[0], 2),
                Cells.percent(f[6], f[0]),
                Cells.percent(f[7], f[0]));
    }

    @Override
    public void close() throws IOException {
        zips.close();
    }
}
