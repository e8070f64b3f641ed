package io.shipmate.profile.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

/**
 * Where people stand in the job architecture. A replica may be some seconds behind; it writes down by which revision it placed
 * somebody, so whoever was placed by an older one is found and placed again.
 */
@ApplicationScoped
public class JobPlaces {

    private final JobArchitectures architectures;
    private final FirstJobArchitecture first;
    private volatile Placing newest;

    JobPlaces(JobArchitectures architectures, FirstJobArchitecture first) {
        this.architectures = architectures;
        this.first = first;
    }

    /**
     * Where somebody stands.
     *
     * @param title the job's title, or null
     * @param family what a source states, or null
     * @param level what a source states, or null
     */
    public JobPlace of(String title, String family, String level) {
        return known().place(title, family, level);
    }

    /** The revision of the architecture by which people are placed here. */
    public long revision() {
        return known().revision();
    }

    private Placing known() {
        var known = newest;
        return known == null ? first.placing() : known;
    }

    /** Reads the architecture again if there is a newer one. */
    @Transactional
    public void refresh() {
        architectures
                .first()
                .filter(architecture -> newest == null || architecture.revision() > newest.revision())
                .ifPresent(architecture -> newest = architecture.placing());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rearranged rearranged) {
        newest = rearranged.placing();
    }
}
