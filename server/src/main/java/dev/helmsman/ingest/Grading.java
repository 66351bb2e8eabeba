package dev.helmsman.ingest;

import dev.helmsman.ingest.publish.Publisher.Published;
import dev.helmsman.ingest.stage.Lacking;
import dev.helmsman.ingest.stage.StagedFile;
import dev.helmsman.shop.Text;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one file can be believed by itself: its rejects, words nobody knows, days it leaves out. What it says against
 * other files is not judged here.
 */
final class Grading {
    /** @param grade A to E */
    record Grade(String grade, @Nullable Text reason) {}

    private Grading() {}

    /** {@code 1 row is rejected}, {@code 7 rows are rejected}. */
    static String rejected(long rows) {
        return rows == 1 ? "1 row is rejected" : rows + " rows are rejected";
    }

    static Grade of(StagedFile file, Published published) {
        int worst = 0;
        List<Text> reasons = new ArrayList<>();
        if (file.rejected() > 0) {
            double share = (double) file.rejected() / file.rows();
            worst = share > .2 ? 4 : share > .05 ? 3 : share > .01 ? 2 : 1;
            reasons.add(new Text(file.rejected() + " 行有误", rejected(file.rejected())));
        }
        if (!file.unknownWords().isEmpty()) {
            worst = Math.max(worst, 1);
            String words = String.join("、", file.unknownWords());
            reasons.add(new Text("不认识的状态：" + words, "unknown words: " + String.join(", ", file.unknownWords())));
        }
        if (!file.table().notes().isEmpty()) {
            worst = Math.max(worst, 1);
            reasons.addAll(file.table().notes());
        }
        if (file.unsaved() > 0) {
            worst = Math.max(worst, 2);
            reasons.add(
                    new Text(
                            file.unsaved() + " 行里有公式，文件没有存下它的结果，按空值处理；请用 Excel 打开、保存后再导入",
                            (file.unsaved() == 1 ? "1 row has a formula" : file.unsaved() + " rows have formulas")
                                    + " whose value the file does not hold: taken as empty; open it in Excel, save it and import again"));
        }
        Text lacking = Lacking.of(file.table()).orElse(null);
        if (lacking != null) {
            worst = Math.max(worst, 2);
            reasons.add(lacking);
        }
        if (published.contradicting() > 0) {
            worst = Math.max(worst, 2);
            reasons.add(new Text(
                    published.contradicting() + " 行与本文件的另一行说的是同一件事，数却不同，只取了后一行；请检查是否多选了细分维度",
                    published.contradicting()
                            + " rows say other figures of the same thing as another row of this file, of which the last"
                            + " counts; look whether the export is split by one dimension too many"));
        }
        if (!file.table().added().isEmpty()) {
            String names = String.join("、", file.table().added());
            reasons.add(new Text(
                    "新出现的列，未使用：" + names,
                    "new columns, not used: " + String.join(", ", file.table().added())));
        }
        if (published.from() != null && published.to() != null) {
            long missing = ChronoUnit.DAYS.between(published.from(), published.to()) + 1 - published.days();
            if (missing > 0) {
                worst = Math.max(worst, missing * 4 > published.days() ? 2 : 1);
                reasons.add(new Text(
                        "其间有 " + missing + " 天没有数据",
                        missing == 1 ? "1 day in between has no rows" : missing + " days in between have no rows"));
            }
        }
        if (published.twice() > 0) {
            worst = Math.max(worst, 3);
            reasons.add(new Text(
                    published.twice() + " 行订单，平台文件和订单系统（聚水潭、旺店通）里各有一遍，销售额会算两遍：撤销其中一边的导入",
                    published.twice() + (published.twice() == 1 ? " order line stands" : " order lines stand")
                            + " in the platform's files and in an order system's"
                            + " (Jushuitan, Wangdiantong): sales count twice; undo the imports of one side"));
        }
        if (file.rows() == 0) {
            reasons.add(new Text("文件里没有数据行", "the file has no rows"));
            worst = 4;
        }
        return new Grade(
                String.valueOf("ABCDE".charAt(worst)),
                reasons.isEmpty()
                        ? null
                        : new Text(
                                String.join("；", reasons.stream().map(Text::zh).toList()),
                                String.join("; ", reasons.stream().map(Text::en).toList())));
    }
}
