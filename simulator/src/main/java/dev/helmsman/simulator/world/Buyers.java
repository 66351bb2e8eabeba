package dev.helmsman.simulator.world;

import java.util.List;

/** Who a buyer number is: invented, and the same whenever it is asked. */
public final class Buyers {
    public static final List<String> NICKS =
            List.of("tb", "tb", "tb", "小鱼", "暖暖的窝", "一只喵", "sunny", "阿泽", "橘子汽水", "家有二宝");
    public static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗");
    public static final List<String> STREETS =
            List.of("人民路", "建设路", "中山路", "解放路", "文化路", "学府路", "滨江路", "朝阳街道", "幸福小区", "阳光花园");

    private final long seed;

    public Buyers(long seed) {
        this.seed = seed;
    }

    long bits(int buyer) {
        return Dice.hash(seed, 50, buyer, 0);
    }

    public Region region(int buyer) {
        return Region.of(bits(buyer));
    }

    /** Index of the place within the region. */
    public int place(int buyer, Region region) {
        return (int) (bits(buyer) & 0xFF) % region.places.size();
    }

    public int surname(int buyer) {
        return (int) (bits(buyer) >>> 8 & 0xFF) % SURNAMES.size();
    }

    public int street(int buyer) {
        return (int) (bits(buyer) >>> 16 & 0xFF) % STREETS.size();
    }

    public int house(int buyer) {
        return 1 + (int) (bits(buyer) >>> 20 & 0xFF);
    }

    /** Index into {@link #NICKS}; with {@link #nickNumber} it makes a nick that no other buyer has. */
    public int nickWord(int buyer) {
        return (int) (bits(buyer) >>> 28 & 0xFF) % NICKS.size();
    }

    /** Nine digits, different for every buyer: an odd factor permutes the numbers below 2^29. */
    public int nickNumber(int buyer) {
        return 100_000_000 + (int) ((buyer * 0x2545F491L + (seed & 0xFFFF)) & 0x1FFF_FFFF);
    }

    public String nick(int buyer) {
        return NICKS.get(nickWord(buyer)) + nickNumber(buyer);
    }
}
