package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Buyers;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Region;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ExportOrderList*.csv}, the 订单报表 in its layout from September 2018: one row an order, trailing blanks in some
 * headers. The nick is invented but whole, so that a customer can be followed; names and phones are masked.
 */
public final class OrderListFiles implements OrderSink, Closeable {
    public static final String HEADER = "订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
            + "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,"
            + "宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,"
            + "分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,"
            + "天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,"
            + "新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包";
    private static final byte[] PAYMENT = OrderDetailFiles.PAYMENT;
    private static final byte[] PARCEL = {'N', 'o', ':'};
    private static final long REMOTE_FREIGHT_CENTS = 1_200;
    private static final long FREE_FREIGHT_CENTS = 5_900;
    private static final List<String> COURIERS = List.of("中通快递", "圆通速递", "韵达快递", "申通快递", "顺丰速运");

    private final World world;
    private final Path folder;
    private final Charset charset;
    private final Buyers buyers;
    private final byte[][] titles;
    private final byte[][] nicks;
    private final byte[][] names;
    private final byte[][][] places;
    private final byte[][] streets;
    private final byte[][] couriers;
    private final byte[][] states;
    private final byte[] closed;
    private final byte[] notClosed;
    private final byte[] unpaid;
    private final byte[] refunded;
    private final byte[] comma;
    private final byte[] shop;
    private final byte[] house;
    private final byte[] tail;
    private @Nullable Bytes file;
    private int fileNumber;
    private int fileLines;
    private int fileDay;

    public OrderListFiles(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        charset = world.options.encoding();
        buyers = new Buyers(world.options.seed());
        titles = words(world.products.stream().map(Product::title).toList());
        nicks = words(Buyers.NICKS);
        names = words(Buyers.SURNAMES.stream().map(name -> "," + name + "**,").toList());
        places = Region.ALL.stream()
                .map(r -> words(r.places.stream()
                        .map(place -> r.label + " " + place + " ")
                        .toList()))
                .toArray(byte[][][]::new);
        streets = words(Buyers.STREETS);
        couriers = words(COURIERS);
        states = words(List.of("等待买家付款", "交易关闭", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "交易成功"));
        closed = bytes("交易关闭");
        notClosed = bytes("订单未关闭");
        unpaid = bytes("买家未付款");
        refunded = bytes("退款");
        comma = bytes("，");
        shop = bytes(",0," + world.options.shopName() + ",");
        house = bytes("号(000000),快递,,'*******");
        tail = bytes(",0.00,0.00,,手机订单,,,否,否,否,,,,,0.00,0.00,否,,,,,,");
    }

    private byte[] bytes(String text) {
        return text.getBytes(charset);
    }

    private byte[][] words(List<String> words) {
        return words.stream().map(this::bytes).toArray(byte[][]::new);
    }

    @Override
    public void order(int day, Order order) throws IOException {
        Bytes out = file(day);
        out.row();
        row(out, order);
        fileLines++;
    }

    private Bytes file(int day) throws IOException {
        Bytes current = file;
        if (current != null
                && fileLines < world.options.linesPerFile()
                && day < fileDay + OrderDetailFiles.DAYS_PER_FILE) return current;
        close();
        String name = "ExportOrderList" + OrderDetailFiles.stamp(world, fileNumber) + ".csv";
        current = new Bytes(folder.resolve(name), charset);
        if (charset.equals(StandardCharsets.UTF_8)) current.text("\uFEFF");
        current.text(HEADER).put('\r').put('\n');
        fileNumber++;
        fileLines = 0;
        fileDay = day;
        file = current;
        return current;
    }

    private void row(Bytes out, Order order) {
        long due = 0;
        int pieces = 0;
        boolean allBack = order.isPaid();
        for (int i = 0; i < order.lineCount; i++) {
            Order.Line line = order.lines[i];
            due += line.payableCents;
            pieces += line.quantity;
            allBack &= line.refund == Order.RefundState.DONE && line.refundCents == line.paidCents;
        }
        Region region = buyers.region(order.addressee);
        long freight = region.remote() && due < FREE_FREIGHT_CENTS ? REMOTE_FREIGHT_CENTS : 0;
        long paid = order.isPaid() ? order.paidCents() + freight : 0;
        out.put('=').put('"').number(order.number).put('"').put(',');
        out.put(nicks[buyers.nickWord(order.buyer)])
                .number(buyers.nickNumber(order.buyer))
                .put(',')
                .put(',');
        if (order.isPaid())
            out.put('=').put('"').put(PAYMENT).number(order.number).put('"');
        out.put(',')
                .put(',')
                .cents(due)
                .put(',')
                .cents(freight)
                .put(',')
                .put('0')
                .put(',');
        out.cents(due + freight)
                .put(',')
                .put('0')
                .put(',')
                .cents(paid)
                .put(',')
                .put('0')
                .put(',');
        out.put(allBack ? closed : states[order.state.ordinal()]).put(',');
        address(out, order.addressee, region);
        out.put(',').time(order.created).put(',').time(order.paid).put(',');
        for (int i = 0; i < order.lineCount; i++) {
            if (i > 0) out.put(comma);
            out.put(titles[order.lines[i].product.index()]);
        }
        out.put(',').number(order.lineCount).put(',');
        parcel(out, order);
        out.put(',').put(',').number(pieces).put(shop);
        out.put(allBack ? refunded : order.state == Order.State.NEVER_PAID ? unpaid : notClosed);
        out.put(tail)
                .cents(order.refundCents())
                .put(',')
                .put(',')
                .time(order.finished)
                .put(',');
        out.cents(order.finished == 0 ? 0 : Math.max(0, paid - order.refundCents()))
                .put(',')
                .cents(0);
        out.put('\r').put('\n');
    }

    private void address(Bytes out, int person, Region region) {
        out.put(names[buyers.surname(person)]);
        out.put(places[region.ordinal()][buyers.place(person, region)]).put(streets[buyers.street(person)]);
        out.number(buyers.house(person)).put(house).number(1000 + buyers.house(person) * 31L % 9000);
    }

    private void parcel(Bytes out, Order order) {
        if (order.shipped == 0) {
            out.put(',');
            return;
        }
        out.text("No:")
                .number(7_700_000_000_000L + order.number / 1_000_000 % 1_000_000_000_000L)
                .put(',');
        out.put(couriers[(int) (order.number / 1_000_000 % couriers.length)]);
    }

    @Override
    public void close() throws IOException {
        Bytes current = file;
        if (current != null) current.close();
        file = null;
    }
}
