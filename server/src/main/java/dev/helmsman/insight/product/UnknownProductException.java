package dev.helmsman.insight.product;

import dev.helmsman.shop.Refusal;

/** No file of the shop names this product. */
public final class UnknownProductException extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownProductException(String product) {
        super(
                Kind.UNKNOWN,
                "unknown-product",
                "这家店导入的文件里没有编号为“" + product + "”的商品。请用商品名或编号搜索。",
                "No imported file of this shop names a product \"" + product + "\". Search by title or number.");
    }
}
