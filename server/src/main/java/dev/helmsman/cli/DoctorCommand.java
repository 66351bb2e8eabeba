package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import picocli.CommandLine.Command;

/** Looks at everything that Helmsman needs and says what is wrong with it and how to mend it. */
@Command(name = "doctor", description = "check this machine and this home")
final class DoctorCommand implements HomeCommand {
    private static final long LITTLE_SPACE = 2L << 30;

    private record Finding(boolean good, String text) {}

    @Override
    public int run(Services services, Console console) throws Exception {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                true,
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " "
                        + console.say("核", "cores") + ", "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB"));
        Home home = services.get(Home.class);
        findings.add(folder(home.path(), console));
        findings.add(space(home.path(), console));
        findings.add(ledger(services.get(DataSource.class), console));
        findings.add(engine(console));
        int shops = services.get(Shops.class).all().size();
        findings.add(new Finding(true, console.say("店铺 " + shops + " 家", shops + " shops")));
        findings.add(new Finding(
                DoctorCommand.class.getResource("/static/index.html") != null,
                console.say("页面", "pages")
                        + (DoctorCommand.class.getResource("/static/index.html") == null
                                ? console.say("没有打包：运行 ./helmsman build", " are not built: run ./helmsman build")
                                : "")));
        findings.forEach(each -> console.out().println((each.good ? "✓ " : "✗ ") + each.text));
        return findings.stream().allMatch(Finding::good) ? CommandRunner.DONE : CommandRunner.FAILED;
    }

    private static Finding folder(Path home, Console console) {
        return Files.isWritable(home)
                ? new Finding(true, home.toString())
                : new Finding(
                        false,
                        console.say(home + " 不可写：换一个 --home", home + " cannot be written: choose another --home"));
    }

    private static Finding space(Path home, Console console) throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        String text = (free >> 30) + " GB " + console.say("可用", "free");
        return free > LITTLE_SPACE
                ? new Finding(true, text)
                : new Finding(false, text + console.say("：不够导入大文件", ": too little for a large import"));
    }

    private static Finding ledger(DataSource source, Console console) {
        try (Connection connection = source.getConnection()) {
            var about = connection.getMetaData();
            return new Finding(
                    true,
                    console.say("台账 ", "ledger ") + about.getDatabaseProductName() + " "
                            + about.getDatabaseProductVersion());
        } catch (SQLException e) {
            return new Finding(false, console.say("台账打不开：", "the ledger does not open: ") + e.getMessage());
        }
    }

    private static Finding engine(Console console) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT version()")) {
            return version.next()
                    ? new Finding(true, console.say("数据湖 ", "lake ") + "DuckDB " + version.getString(1))
                    : new Finding(false, "DuckDB");
        } catch (SQLException e) {
            return new Finding(false, console.say("DuckDB 起不来：", "DuckDB does not start: ") + e.getMessage());
        }
    }
}
