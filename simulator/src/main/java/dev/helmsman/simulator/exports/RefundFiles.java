package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Reason;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** 退款单 of 2026, .xlsx, all cells text: one row a refund, in the order in which the orders were made. */
final class RefundFiles implements OrderSink, Closeable {
    static final String HEADER = "订单编号,退款编号,退款总额,货物状态,售后类型,商品id,宝贝标题,商家编码,买家实际支付金额,退款状态,订单付款时间,退款完结时间,退款申请时间,买家退款原因";
    private static final int MOST_ROWS = 200_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final World world;
    private final Path folder;
    private @Nullable Xlsx file;
    private int fileNumber;
    private int rows;
    private int fileDay;

    RefundFiles(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    @Override
    public void order(int day, Order order) throws IOException {
        for (int i = 0; i < order.lineCount; i++)
            if (order.lines[i].refund != Order.RefundState.NONE) row(file(day), order, order.lines[i]);
    }

    private Xlsx file(int day) throws IOException {
        Xlsx current = file;
        if (current != null && rows < MOST_ROWS && day < fileDay + OrderDetailFiles.DAYS_PER_FILE) return current;
        close();
        String name = "退款单" + OrderDetailFiles.stamp(world, fileNumber++) + ".xlsx";
        current = new Xlsx(Files.newOutputStream(folder.resolve(name)), "export");
        current.header(HEADER);
        rows = 0;
        fileDay = day;
        file = current;
        return current;
    }

    private void row(Xlsx out, Order order, Order.Line line) throws IOException {
        boolean shipped = order.shipped != 0 && order.shipped < line.refundAsked;
        out.row(
                Long.toString(order.number),
                Long.toString(line.number / 1_000_000 * 100_000 + 31_415),
                Cells.yuan(line.refundCents),
                shipped ? "买家已收到货" : "未发货",
                line.returned ? "退货退款" : "仅退款",
                Long.toString(line.product.id()),
                line.product.title(),
                line.variant().code(),
                Cells.yuan(line.paidCents),
                switch (line.refund) {
                    case NONE, ASKED -> "买家已经申请退款，等待卖家同意";
                    case REFUSED -> "退款关闭";
                    case DONE -> "退款成功";
                },
                time(order.paid),
                time(line.refundDone),
                time(line.refundAsked),
                Reason.ALL.get(line.refundReason).label);
        rows++;
    }

    static String time(long seconds) {
        return seconds == 0
                ? ""
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(TIME);
    }

    @Override
    public void close() throws IOException {
        Xlsx current = file;
        if (current != null) current.close();
        file = null;
    }
}
