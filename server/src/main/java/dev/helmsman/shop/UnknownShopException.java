package dev.helmsman.shop;

import java.util.List;

/** Somebody asked for a shop that this home does not have. */
public final class UnknownShopException extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownShopException(String asked, List<String> known) {
        super(Kind.UNKNOWN, "unknown-shop", inChinese(asked, known), inEnglish(asked, known));
    }

    private static String inChinese(String asked, List<String> known) {
        return "这里没有店铺“" + asked + "”。"
                + (known.isEmpty() ? "用 --shop 店名 导入一个文件即可新建。" : "现有：" + String.join("、", known));
    }

    private static String inEnglish(String asked, List<String> known) {
        return "There is no shop \"" + asked + "\" here. "
                + (known.isEmpty()
                        ? "Import a file with --shop NAME to make one."
                        : "There " + (known.size() == 1 ? "is: " : "are: ") + String.join(", ", known));
    }
}
