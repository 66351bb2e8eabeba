package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Reason;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * 评价, GBK CSV, one row a review. Three finished lines in ten are reviewed, at most about 300,000 in all. Who sent the
 * goods back for a fault complains; who was paid to buy praises, soon and always in the same words.
 */
final class ReviewFile implements OrderSink, Closeable {
    static final String HEADER = "商品id,skuid,颜色分类,昵称,评论,评价时间,追评内容,追评时间,评价分类";
    private static final List<String> GOOD =
            List.of("质量很好", "物流很快", "颜色和图片一致", "性价比高", "做工精细", "包装完好", "已经回购", "客服态度好", "家人都喜欢");
    private static final List<String> MIDDLING = List.of("一般般", "和想象的有点差别", "发货有点慢", "尺寸偏小", "味道有点大");
    private static final List<String> BAD = List.of("质量太差", "用两天就坏了", "和描述不符", "掉色严重", "有破损", "再也不买了", "开线了");
    private static final List<String> PAID = List.of("宝贝非常好，超级喜欢，五星好评！", "宝贝非常好，质量没得说，五星好评！");

    private final World world;
    private final TextFile out;
    private final double share;
    private final long exportedAt;

    ReviewFile(World world, Path folder) throws IOException {
        this.world = world;
        share = Math.min(0.3, 300_000.0 / world.options.orders());
        exportedAt = (world.options.lastDay().toEpochDay() + 1) * 86_400;
        out = TextFile.gbk(folder.resolve("评价_" + world.options.start() + "_" + world.options.lastDay() + ".csv"));
        out.header(HEADER);
    }

    @Override
    public void order(int day, Order order) throws IOException {
        if (!order.isPaid() || order.shipped == 0) return;
        for (int i = 0; i < order.lineCount; i++) {
            Order.Line line = order.lines[i];
            Dice dice = Dice.at(world.options.seed(), 60, line.number, 0);
            boolean faulty = line.refund != Order.RefundState.NONE && line.refundReason >= Reason.QUALITY.ordinal();
            double likely = order.brushed ? 0.9 : faulty ? Math.min(0.6, share * 2) : share;
            if (!dice.chance(likely)) continue;
            long from = order.brushed ? order.shipped + 86_400 : faulty ? line.refundAsked : order.finished;
            if (from == 0) continue;
            long at = from + (long) dice.exponential(order.brushed ? 30_000 : 110_000);
            if (at < exportedAt) row(order, line, dice, at, faulty);
        }
    }

    private void row(Order order, Order.Line line, Dice dice, long at, boolean faulty) throws IOException {
        double quality = line.product.quality();
        int grade;
        if (order.brushed) grade = 2;
        else if (faulty) grade = dice.chance(0.75) ? 0 : 1;
        else grade = dice.chance(0.80 + 0.17 * quality) ? 2 : dice.chance(0.6) ? 1 : 0;
        boolean again = grade == 2 && !order.brushed && dice.chance(0.04) && at + 20 * 86_400 < exportedAt;
        out.row(
                line.product.id(),
                line.variant().id(),
                line.variant().colour(),
                (char) ('a' + dice.below(26)) + "**" + dice.below(10),
                order.brushed ? PAID.get(dice.below(2)) : text(grade, dice),
                RefundFiles.time(at),
                again ? "用了一段时间，依然很好" : "",
                again ? RefundFiles.time(at + 86_400 * dice.between(7, 19)) : "",
                grade == 2 ? "好评" : grade == 1 ? "中评" : "差评");
    }

    private static String text(int grade, Dice dice) {
        List<String> words = grade == 2 ? GOOD : grade == 1 ? MIDDLING : BAD;
        String first = words.get(dice.below(words.size()));
        String second = words.get(dice.below(words.size()));
        return first.equals(second) ? first : first + "，" + second;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
