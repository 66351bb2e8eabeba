package dev.helmsman.metrics.query;

import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Both sides of a query: the period's, and the baseline's where there is one. */
record Sides(Side current, @Nullable Side before) {
    /** An answer of no more cells than these is read whole, and cut afterwards. */
    private static final int FEW = 1000;

    /**
     * @param limit rows that the answer shows; 0 for all
     * @param ranking empty where the engine cannot order the rows: then all are read
     * @param then {@code null} without a baseline
     */
    static Sides of(
            DSLContext lake,
            ShopFacts shop,
            Plan plan,
            int limit,
            Optional<Ranking> ranking,
            Scope now,
            @Nullable Scope then) {
        Half current = Half.of(lake, shop, plan, now);
        @Nullable Half before = then == null ? null : Half.of(lake, shop, plan, then);
        if (ranking.isEmpty()) return new Sides(current.whole(), before == null ? null : before.whole());
        if (!shop.wide(now)) {
            int most = Math.max(FEW, limit);
            Optional<Side> few = current.atMost(lake, most);
            if (few.isPresent() && before == null) return new Sides(few.get(), null);
            Optional<Side> fewBefore = few.isPresent() && before != null ? before.atMost(lake, most) : Optional.empty();
            if (few.isPresent() && fewBefore.isPresent()) return new Sides(few.get(), fewBefore.get());
            shop.foundWide(now);
        }
        return Leading.of(lake, ranking.get(), limit, current, before);
    }

    /** The selects of one side. */
    record Half(Plan plan, Scope scope, List<List<Cells.Piece>> pieces, List<Coverage> coverage) {
        private static Half of(DSLContext lake, ShopFacts shop, Plan plan, Scope scope) {
            List<List<Cells.Piece>> pieces = new ArrayList<>();
            List<Coverage> coverage = new ArrayList<>();
            for (MeasureGroup group : plan.groups()) {
                pieces.add(Cells.pieces(lake, shop, group, scope));
                coverage.add(Coverage.of(lake, shop, group, scope));
            }
            return new Half(plan, scope, pieces, coverage);
        }

        Side with(List<Cells> cells) {
            return new Side(plan, scope, cells, coverage);
        }

        private Side whole() {
            List<Cells> cells = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++)
                cells.add(Cells.of(pieces.get(i), plan.groups().get(i), scope));
            return with(cells);
        }

        private Optional<Side> atMost(DSLContext lake, int most) {
            List<Cells> cells = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                Optional<Cells> few =
                        Cells.of(lake, pieces.get(i), plan.groups().get(i), scope, most);
                if (few.isEmpty()) return Optional.empty();
                cells.add(few.get());
            }
            return Optional.of(with(cells));
        }
    }
}
