package io.shipmate.matching.engine;

import java.util.List;
import java.util.Optional;

/** The topics that both seek: their share in all that either seeks, each counted by its rarity (a weighted Jaccard index). */
record SharedChallenges() implements Measure {

    @Override
    public int between(PoolIndex index, int one, int other) {
        SubjectSet mine = index.person(one).seeks;
        SubjectSet theirs = index.person(other).seeks;
        if (mine.isEmpty() || theirs.isEmpty()) {
            return MISSING;
        }
        long shared = mine.sharedSum(theirs, index.counts().rarityAmongSeeks());
        return Micro.share(shared, index.seekTotal(one) + index.seekTotal(other) - shared);
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        SubjectSet mine = index.person(one).seeks;
        SubjectSet theirs = index.person(other).seeks;
        Naming naming = new Naming(index);
        for (int position = 0; position < mine.size(); position++) {
            int subject = mine.subject(position);
            if (theirs.contains(subject)) {
                naming.add(subject, index.counts().rarityAmongSeeks()[subject]);
            }
        }
        List<Evidence.Topic> topics =
                naming.best().stream().map(Naming.Named::topic).toList();
        return topics.isEmpty() ? Optional.empty() : Optional.of(new Evidence.Topics(topics));
    }
}
