package dev.helmsman.ingest;

import dev.helmsman.lake.ImportFiles;
import dev.helmsman.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which file an import was: the end of the way from a number to its source. */
@Component
class SourceFileNames implements ImportFiles {
    private final JdbcClient ledger;

    SourceFileNames(JdbcClient ledger) {
        this.ledger = ledger;
    }

    @Override
    public Map<Integer, String> names(ShopId shop) {
        Map<Integer, String> names = new HashMap<>();
        ledger.sql("SELECT f.id, f.file FROM import_file f JOIN import_run r ON r.id = f.run_id WHERE r.shop_id = ?")
                .param(shop.value())
                .query(row -> {
                    names.put(row.getInt("id"), row.getString("file"));
                });
        return names;
    }
}
