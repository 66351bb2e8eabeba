package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code ExportOrderDetailList*.csv}, the 宝贝报表 in its layout of 2024–2026: one row a line. Files go on after 92 days
 * or the line limit. As in the wild, long numbers are guarded from Excel in one of three ways, by file: {@code ="…"},
 * a leading apostrophe with a trailing TAB, or a trailing TAB alone; and lines without a refund say {@code 无退款申请} in
 * one file and {@code 0.00} in the next.
 */
public final class OrderDetailFiles implements OrderSink, Closeable {
    public static final String HEADER = "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,"
            + "商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,淘鲜达渠道,商品ID,分阶段信息,"
            + "备注标签,商家备注,主订单买家留言,是否主动赔付,主动赔付金额,主动赔付出账时间";
    static final int DAYS_PER_FILE = 92;
    /** Alipay's part of the payment number. */
    static final byte[] PAYMENT = "22001".getBytes(StandardCharsets.US_ASCII);

    private final World world;
    private final Path folder;
    private final Charset charset;
    private final byte[][][] heads;
    private final byte[][][] middles;
    private final byte[][][] codes;
    private final byte[][] ids;
    private final byte[][] states;
    private final byte[][] refundStates;
    private final byte[][] messages;
    private final byte[] close;
    private final byte[] noRefund;
    private final byte[] newLine = {'\r', '\n'};
    private @Nullable Bytes file;
    private byte[] before = {};
    private byte[] after = {};
    private int fileNumber;
    private int fileLines;
    private int fileDay;

    public OrderDetailFiles(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        charset = world.options.encoding();
        int count = world.products.size();
        heads = new byte[count * 2][][];
        middles = new byte[count][][];
        codes = new byte[count][][];
        ids = new byte[count][];
        for (Product p : world.products) {
            for (int changed = 0; changed < 2; changed++) heads[p.index() * 2 + changed] = heads(p, changed == 1);
            middles[p.index()] = p.skus().stream()
                    .map(sku -> bytes("," + p.style() + "," + sku.properties() + ",,,"))
                    .toArray(byte[][]::new);
            codes[p.index()] = p.skus().stream().map(sku -> bytes(sku.code())).toArray(byte[][]::new);
            ids[p.index()] = bytes(Long.toString(p.id()));
        }
        states = words("等待买家付款", "交易关闭", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "交易成功");
        refundStates = words("没有申请退款", "买家已经申请退款，等待卖家同意", "退款关闭", "退款成功");
        messages = words(",,,null,,否,,", ",,,\"麻烦发顺丰，谢谢, 急用\",,否,,", ",,客户要求周末送,\"包装要\"\"完好\"\", 送人的\",,否,,");
        close = bytes("交易关闭");
        noRefund = bytes("无退款申请");
    }

    private byte[][] heads(Product p, boolean changed) {
        return p.skus().stream()
                .map(sku -> {
                    int cents = changed ? p.changedListCents(sku) : sku.listCents();
                    return bytes("," + p.title() + "," + Cells.yuan(cents) + ",");
                })
                .toArray(byte[][]::new);
    }

    private byte[][] words(String... words) {
        byte[][] encoded = new byte[words.length][];
        for (int i = 0; i < words.length; i++) encoded[i] = bytes(words[i]);
        return encoded;
    }

    private byte[] bytes(String text) {
        return text.getBytes(charset);
    }

    @Override
    public void order(int day, Order order) throws IOException {
        Bytes out = file(day);
        for (int i = 0; i < order.lineCount; i++) {
            out.row();
            line(out, day, order, order.lines[i]);
            fileLines++;
        }
    }

    private Bytes file(int day) throws IOException {
        Bytes current = file;
        if (current != null && fileLines < world.options.linesPerFile() && day < fileDay + DAYS_PER_FILE)
            return current;
        close();
        current = new Bytes(folder.resolve("ExportOrderDetailList" + stamp(world, fileNumber) + ".csv"), charset);
        if (charset.equals(StandardCharsets.UTF_8)) current.text("\uFEFF");
        current.text(HEADER).put(newLine);
        before = bytes(fileNumber % 3 == 0 ? "=\"" : fileNumber % 3 == 1 ? "'" : "");
        after = bytes(fileNumber % 3 == 0 ? "\"" : "\t");
        fileNumber++;
        fileLines = 0;
        fileDay = day;
        file = current;
        return current;
    }

    /** Digits of a file's name: the morning after the last day, and a serial number. */
    static String stamp(World world, int number) {
        LocalDate day = world.options.lastDay().plusDays(1);
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "0900" + String.format("%03d", number + 1);
    }

    private void line(Bytes out, int day, Order order, Order.Line line) {
        Product p = line.product;
        int changed = p.repriced(day) ? 1 : 0;
        out.put(before).number(line.number).put(after).put(',');
        out.put(before).number(order.number).put(after);
        out.put(heads[p.index() * 2 + changed][line.sku]).number(line.quantity);
        out.put(middles[p.index()][line.sku]);
        boolean givenBack = line.refund == Order.RefundState.DONE && line.refundCents == line.paidCents;
        out.put(givenBack ? close : states[order.state.ordinal()]).put(',');
        out.put(codes[p.index()][line.sku]).put(',');
        if (order.isPaid()) out.put(before).put(PAYMENT).number(order.number).put(after);
        out.put(',').cents(line.payableCents).put(',').cents(line.paidCents).put(',');
        out.put(refundStates[line.refund.ordinal()]).put(',');
        if (line.refund == Order.RefundState.DONE) out.cents(line.refundCents);
        else if (fileNumber % 2 == 1 && line.refund == Order.RefundState.NONE) out.put(noRefund);
        else out.cents(0);
        out.put(',').time(order.created).put(',').time(order.paid).put(',').put(',');
        out.put(before).put(ids[p.index()]).put(after);
        int roll = (int) (line.number / 1_000_000 % 577);
        out.put(messages[order.brushed || roll > 1 ? 0 : roll + 1]).put(newLine);
    }

    @Override
    public void close() throws IOException {
        Bytes current = file;
        if (current != null) current.close();
        file = null;
    }
}
