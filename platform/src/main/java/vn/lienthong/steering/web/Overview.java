package vn.lienthong.steering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.rankings.LeagueTable;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.FigureFilter;

/**
 * What the public overview shows beside the figures of dossiers.
 *
 * @param headlines indicators with their targets
 * @param filter the tasks that are counted
 * @param tasks by category
 * @param ranking where the league table is
 * @param league null where no set was in force
 */
public record Overview(
        List<IndicatorStanding> headlines,
        FigureFilter filter,
        CategoryCounts tasks,
        RankingLinks.Shown ranking,
        @Nullable LeagueTable league) {

    private static final int BEST = 5;

    public Overview {
        headlines = List.copyOf(headlines);
    }

    /** The first places of the league table; none where nothing is ranked. */
    public List<LeagueTable.Place> best() {
        return league == null
                ? List.of()
                : league.places().stream()
                        .filter(place -> place.rank().isPresent())
                        .limit(BEST)
                        .toList();
    }
}
