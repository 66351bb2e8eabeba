package dev.helmsman.lake;

import dev.helmsman.shop.ShopId;
import java.util.Map;

/** The names of the files that a shop's facts came from; answered by whoever imports them. */
public interface ImportFiles {
    /** Import number, as facts carry it, to the name of its file. */
    Map<Integer, String> names(ShopId shop);
}
