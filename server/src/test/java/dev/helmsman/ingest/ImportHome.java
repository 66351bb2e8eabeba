package dev.helmsman.ingest;

import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.lake.DuckDbLake;
import dev.helmsman.lake.LakeSettings;
import dev.helmsman.lake.RollUp;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home of its own for a test: a lake in a file, a ledger, the door, and one shop. */
final class ImportHome implements AutoCloseable {
    static final Shop SHOP = new Shop(new ShopId(1), "拾光里", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));

    final DuckDbLake lake;
    final ImportLedger ledger;
    final Home home;
    private final Path folder;
    private final List<RollUp> rollUps;
    private Imports imports;

    ImportHome(Path folder, DataSource source, List<RollUp> rollUps) {
        this.folder = folder;
        this.rollUps = rollUps;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        ledger = new ImportLedger(JdbcClient.create(source), new JdbcTemplate(source));
        home = new Home(folder.resolve("home")).create();
        lake = new DuckDbLake(home.lakeFile(), new LakeSettings(512, 2));
        imports = open();
    }

    ImportHome(Path folder) {
        this(folder, h2(), List.of());
    }

    static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser("helmsman");
        return source;
    }

    private Imports open() {
        return new Imports(lake, home, ignored -> SHOP, ledger, rollUps);
    }

    Imports imports() {
        return imports;
    }

    /** As after the program stopped and was started again. */
    void restart() {
        imports.close();
        imports = open();
    }

    Path file(String name, String text, Charset charset) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun run(Path... paths) {
        return run(new ImportRequest(SHOP, List.of(paths)));
    }

    ImportRun run(ImportRequest request) {
        try {
            return imports.await(imports.start(request, "tester"), progress -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Result<Record> sql(String query) {
        return lake.read(context -> context.fetch(query));
    }

    String value(String query) {
        return String.valueOf(sql(query).getValue(0, 0));
    }

    /** One number for all facts, with what was filled in and judged; equal facts have equal numbers. */
    String facts() {
        StringBuilder all = new StringBuilder();
        for (Record table :
                sql("SELECT table_name FROM duckdb_tables() WHERE table_name NOT LIKE 'lake_%' ORDER BY 1")) {
            String name = table.get(0, String.class);
            all.append(name)
                    .append(' ')
                    .append(value("SELECT count(*) || ':' || coalesce(sum(hash(t)), 0) FROM " + name + " t"))
                    .append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        imports.close();
        lake.close();
    }
}
