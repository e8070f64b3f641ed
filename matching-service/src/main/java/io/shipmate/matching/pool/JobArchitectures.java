package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.matching.engine.people.JobArchitecture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The company's job architecture, as far as matching counts with it. */
@ApplicationScoped
public class JobArchitectures {

    private static final JobArchitecture UNKNOWN = new JobArchitecture(1, List.of());

    private final Session entities;
    private final ObjectMapper json;

    JobArchitectures(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The newest one; one level and no kinship until profile-service has told of it. */
    @Transactional
    public JobArchitecture newest() {
        return entities.createNativeQuery("select levels, cast(kinships as text) from job_architecture", Object[].class)
                .getResultStream()
                .findFirst()
                .map(row -> new JobArchitecture((Integer) row[0], relations((String) row[1])))
                .orElse(UNKNOWN);
    }

    /** An older state than the one known changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(ArchitectureNews.State state) {
        entities.createNativeMutationQuery("""
                        insert into job_architecture (revision, levels, kinships) values (?1, ?2, cast(?3 as jsonb))
                        on conflict (only_one) do update
                            set revision = excluded.revision, levels = excluded.levels, kinships = excluded.kinships
                            where job_architecture.revision < excluded.revision""")
                .setParameter(1, state.revision())
                .setParameter(2, state.architecture().levels())
                .setParameter(3, text(state.kinships()))
                .executeUpdate();
    }

    private List<JobArchitecture.Relation> relations(String text) {
        try {
            return List.of(json.readValue(text, ArchitectureNews.State.Kin[].class)).stream()
                    .map(ArchitectureNews.State.Kin::relation)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kinship of job families is not readable", e);
        }
    }

    private String text(List<ArchitectureNews.State.Kin> kinships) {
        try {
            return json.writeValueAsString(kinships);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
