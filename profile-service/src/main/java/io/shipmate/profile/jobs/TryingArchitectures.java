package io.shipmate.profile.jobs;

import io.shipmate.profile.jobs.TriedArchitectureView.MoveView;
import io.shipmate.profile.jobs.TriedArchitectureView.PlaceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells what a job architecture would change. Changes nothing. */
@ApplicationScoped
class TryingArchitectures {

    private final JobArchitectures architectures;
    private final JobRows rows;

    TryingArchitectures(JobArchitectures architectures, JobRows rows) {
        this.architectures = architectures;
        this.rows = rows;
    }

    @Transactional
    TriedArchitectureView trial(ReplaceJobArchitecture request) {
        var proposed = request.requireSound();
        var today = architectures.current().content();
        var tally = new Tally(proposed, today);
        var placing = new Placing(proposed, 0);
        try (var all = rows.all()) {
            all.forEach(row -> tally.count(row, placing.place(row.title(), row.family(), row.level())));
        }
        return tally.view();
    }

    static MoveView move(JobRows.Row row, JobPlace to) {
        return new MoveView(
                row.title(), row.family(), row.level(), row.people(), PlaceView.of(row.place()), PlaceView.of(to));
    }
}
