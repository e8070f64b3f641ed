package io.shipmate.kit.idempotency;

import io.shipmate.kit.identity.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** The answers that are kept for repeated requests, as far as others need to know of them: that they can be taken away. */
@ApplicationScoped
public class StoredAnswers {

    private final Answers answers;

    StoredAnswers(Answers answers) {
        this.answers = answers;
    }

    static String caller(String issuer, String subject) {
        return issuer + '\n' + subject;
    }

    /** Takes away all answers that were kept for these sign-ins: they are what somebody saw or wrote. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<SignIns.Known> signIns) {
        signIns.forEach(known -> answers.forget(caller(known.issuer(), known.subject())));
    }
}
