package dev.helmsman.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The ledger on each engine that is supported, migrated and empty of shops. */
public enum TestLedger {
    H2 {
        @Override
        DataSource open() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            String database = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + database);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.RUNNING.getDatabase("postgres", database);
        }
    };

    abstract DataSource open();

    /** A new database of its own. */
    public DataSource create() {
        DataSource source = open();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    /** Started by the first test that wants it; ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
