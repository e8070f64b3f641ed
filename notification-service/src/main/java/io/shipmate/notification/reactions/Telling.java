package io.shipmate.notification.reactions;

import io.shipmate.notification.email.Posting;
import io.shipmate.notification.inbox.Filing;
import io.shipmate.notification.inbox.Notice;
import io.shipmate.notification.recipients.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells people, once each: into the inbox, and from there on the channels that they chose. */
@ApplicationScoped
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);

    private final Recipients recipients;
    private final Filing filing;
    private final Posting posting;

    Telling(Recipients recipients, Filing filing, Posting posting) {
        this.recipients = recipients;
        this.filing = filing;
        this.posting = posting;
    }

    /** Tells in the order of the people's ids, so that two events about the same people never wait for each other in a ring. */
    @Transactional
    void tell(List<Notice> notices) {
        notices.stream().sorted(Comparator.comparing(Notice::person)).forEach(this::tell);
    }

    private void tell(Notice notice) {
        if (!recipients.hold(notice.person())) {
            return;
        }
        filing.file(notice).ifPresent(item -> {
            posting.post(item, notice.person(), notice.kind());
            // never whom: of two lines side by side one could read who are partners
            LOG.infof("Item %s is filed: %s", item, notice.kind());
        });
    }
}
