package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.AdDay;
import dev.helmsman.simulator.world.Campaign;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 万相台无界: 商品报表 (GBK), 计划报表 (GBK) and 关键词报表 (UTF-8 with mark), 90 days a file; the same spend stands in each.
 * Before July 2023 the keyword plans ran in 直通车 and have its 计划 report instead. Rates are fractions; a division by
 * zero is an empty cell.
 */
final class AdFiles implements Report {
    private static final LocalDate NEW_NAMES = LocalDate.of(2023, 7, 1);
    private static final int DAYS_PER_FILE = 90;

    private final World world;
    private final Path folder;
    private final AdDay ads;
    private @Nullable TextFile items;
    private @Nullable TextFile plans;
    private @Nullable TextFile words;
    private @Nullable TextFile express;
    private int fileDay = -1;
    private int fileNumber;

    AdFiles(World world, Tally tally, Path folder) {
        this.world = world;
        this.folder = folder;
        ads = new AdDay(world, tally);
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        LocalDate date = world.date(t.day);
        if (fileDay < 0 || t.day >= fileDay + DAYS_PER_FILE) open(t.day);
        for (Campaign c : world.campaigns) {
            List<AdDay.Figures> parts = new ArrayList<>();
            for (int p : c.products()) {
                if (t.day < world.products.get(p).launchDay()) continue;
                AdDay.Figures f = ads.figures(t, c, p);
                parts.add(f);
                if (old(c, date)) continue;
                item(date, c, world.products.get(p), f);
                if (c.source() == Source.KEYWORD_ADS) words(date, c, world.products.get(p), f);
            }
            AdDay.Figures sum = AdDay.sum(parts);
            if (old(c, date)) write(express(), AdRow.EXPRESS, named(AdRow.express(date, c), sum));
            else write(plans(), AdRow.PLAN, named(AdRow.plan(date, c), sum));
        }
    }

    private static boolean old(Campaign c, LocalDate date) {
        return c.source() == Source.KEYWORD_ADS && date.isBefore(NEW_NAMES);
    }

    private void open(int day) throws IOException {
        close();
        fileDay = day;
        fileNumber++;
    }

    private Path path(String kind) {
        LocalDate day = world.options.lastDay().plusDays(1);
        String stamp = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_0915" + String.format("%02d", fileNumber);
        return folder.resolve(kind + "_" + stamp + ".csv");
    }

    private TextFile plans() throws IOException {
        TextFile file = plans;
        if (file == null) (file = plans = TextFile.gbk(path("计划报表"))).header(AdRow.PLAN);
        return file;
    }

    private TextFile express() throws IOException {
        TextFile file = express;
        if (file == null) (file = express = TextFile.gbk(path("直通车_计划报表"))).header(AdRow.EXPRESS);
        return file;
    }

    private static AdRow named(AdRow row, AdDay.Figures f) {
        return row.figures(f);
    }

    private void item(LocalDate date, Campaign c, Product p, AdDay.Figures f) throws IOException {
        TextFile file = items;
        if (file == null) (file = items = TextFile.gbk(path("商品报表"))).header(AdRow.ITEM);
        write(file, AdRow.ITEM, named(AdRow.item(date, c, p), f));
    }

    private void words(LocalDate date, Campaign c, Product p, AdDay.Figures f) throws IOException {
        TextFile file = words;
        if (file == null) (file = words = TextFile.utf8WithMark(path("关键词报表"))).header(AdRow.WORD);
        List<String> bought = AdDay.words(p);
        List<AdDay.Figures> split = ads.split(f, bought.size(), c, date.toEpochDay());
        for (int i = 0; i < bought.size(); i++)
            write(file, AdRow.WORD, named(AdRow.word(date, c, p, bought.get(i), i), split.get(i)));
    }

    private static void write(TextFile file, String header, AdRow row) throws IOException {
        file.row(row.cells(header));
    }

    @Override
    public void close() throws IOException {
        for (TextFile file : new @Nullable TextFile[] {items, plans, words, express}) if (file != null) file.close();
        items = null;
        plans = null;
        words = null;
        express = null;
    }
}
