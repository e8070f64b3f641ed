package io.shipmate.profile.jobs;

import io.shipmate.profile.jobs.TriedArchitectureView.MoveView;
import io.shipmate.profile.jobs.TriedArchitectureView.WithoutView;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up what a proposed architecture would change. */
final class Tally {

    private static final int MOST_MOVES = 50;

    private final Set<String> proposed;
    private final Set<String> today;
    private final PriorityQueue<MoveView> moves = new PriorityQueue<>(Comparator.comparingLong(MoveView::people));
    private long people;
    private long moved;
    private long otherFamily;
    private long otherLevel;
    private long otherRank;
    private long withoutFamily;
    private long withoutLevel;
    private long withoutFamilyToday;
    private long withoutLevelToday;

    Tally(Architecture proposed, Architecture today) {
        this.proposed = keys(proposed);
        this.today = keys(today);
    }

    private static Set<String> keys(Architecture architecture) {
        return architecture.families().stream().map(JobFamily::key).collect(Collectors.toSet());
    }

    void count(JobRows.Row row, JobPlace to) {
        var from = row.place();
        people += row.people();
        withoutFamily += proposed.contains(Objects.toString(to.jobFamily(), "")) ? 0 : row.people();
        withoutFamilyToday += today.contains(Objects.toString(from.jobFamily(), "")) ? 0 : row.people();
        withoutLevel += to.levelRank() == null ? row.people() : 0;
        withoutLevelToday += from.levelRank() == null ? row.people() : 0;
        if (from.isSameAs(to)) {
            return;
        }
        moved += row.people();
        otherFamily += Objects.equals(from.jobFamily(), to.jobFamily()) ? 0 : row.people();
        otherLevel += Objects.equals(from.level(), to.level()) ? 0 : row.people();
        otherRank += Objects.equals(from.levelRank(), to.levelRank()) ? 0 : row.people();
        moves.add(TryingArchitectures.move(row, to));
        if (moves.size() > MOST_MOVES) {
            moves.remove();
        }
    }

    TriedArchitectureView view() {
        return new TriedArchitectureView(
                people,
                moved,
                otherFamily,
                otherLevel,
                otherRank,
                new WithoutView(withoutFamily, withoutLevel),
                new WithoutView(withoutFamilyToday, withoutLevelToday),
                moves.stream()
                        .sorted(Comparator.comparingLong(MoveView::people).reversed())
                        .toList());
    }
}
