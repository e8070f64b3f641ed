package io.shipmate.matching.engine;

import java.util.List;
import java.util.Optional;

/** What one seeks and the other offers: 1 − Π(1 − need · offer), so each further topic adds less. */
record TopicGain() implements Measure {

    @Override
    public int between(PoolIndex index, int one, int other) {
        SubjectSet seeks = index.person(one).seeks;
        SubjectSet offers = index.person(other).offers;
        if (seeks.isEmpty() || offers.isEmpty()) {
            return MISSING;
        }
        if (!seeks.mayShare(offers)) {
            return 0;
        }
        int unmet = Micro.ONE;
        for (int position = 0; position < seeks.size(); position++) {
            int offered = offers.positionOf(seeks.subject(position));
            if (offered >= 0) {
                int met = Micro.product(seeks.weight(position), offers.weight(offered));
                unmet = Micro.product(unmet, Micro.ONE - met);
            }
        }
        return Micro.ONE - unmet;
    }

    /** The most that anybody could give to whom seeks this. */
    static int atMost(SubjectSet seeks) {
        int unmet = Micro.ONE;
        for (int position = 0; position < seeks.size(); position++) {
            unmet = Micro.product(unmet, Micro.ONE - seeks.weight(position));
        }
        return Micro.ONE - unmet;
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        SubjectSet seeks = index.person(one).seeks;
        SubjectSet offers = index.person(other).offers;
        Naming naming = new Naming(index);
        for (int position = 0; position < seeks.size(); position++) {
            int subject = seeks.subject(position);
            int offered = offers.positionOf(subject);
            if (offered >= 0) {
                long met = Micro.product(seeks.weight(position), offers.weight(offered));
                if (met > 0) {
                    naming.add(subject, met * index.counts().rarity()[subject]);
                }
            }
        }
        List<Evidence.Topic> topics =
                naming.best().stream().map(Naming.Named::topic).toList();
        return topics.isEmpty() ? Optional.empty() : Optional.of(new Evidence.Topics(topics));
    }
}
