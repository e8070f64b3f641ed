package io.shipmate.local.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratingACompany {

    private final Company company = Company.generate(300, Company.SEED);

    @Test
    void the_same_seed_gives_the_same_company_and_another_seed_another() {
        assertThat(Company.generate(300, Company.SEED).employees()).isEqualTo(company.employees());
        assertThat(Company.generate(300, Company.SEED + 1).employees()).isNotEqualTo(company.employees());
    }

    /** Guards against a change of the generator that nobody meant: every roster imported before would differ. */
    @Test
    void the_company_of_the_local_stack_stays_as_it_is() {
        assertThat(Roster.csv(company.employees()).hashCode()).isEqualTo(1_310_055_405);
    }

    @ParameterizedTest
    @ValueSource(ints = {Company.SMALLEST, 299, 300, 5_000, 100_000})
    void a_company_of_any_size_has_unique_ids_and_addresses_and_one_tree(int size) {
        var employees = Company.generate(size, 7).employees();
        assertThat(employees).hasSize(size);
        assertThat(employees.stream().map(Employee::externalId).distinct()).hasSize(size);
        assertThat(employees.stream().map(Employee::email).distinct()).hasSize(size);
        assertThat(employees).filteredOn(one -> one.manager().isEmpty()).hasSize(1);
        var managers = employees.stream()
                .collect(Collectors.toMap(
                        Employee::externalId, one -> one.manager().orElse("")));
        var depths = new HashMap<String, Integer>(Map.of("", 0));
        for (var employee : employees) {
            assertThat(depth(employee.externalId(), managers, depths)).isBetween(1, 12);
        }
    }

    /** Fails with a stack overflow if somebody is their own manager's manager. */
    private static int depth(String id, Map<String, String> managers, Map<String, Integer> depths) {
        var known = depths.get(id);
        if (known != null) {
            return known;
        }
        assertThat(managers).containsKey(id);
        int depth = 1 + depth(managers.get(id), managers, depths);
        depths.put(id, depth);
        return depth;
    }

    @Test
    void only_managers_have_reports_and_every_manager_has_some() {
        var byId = company.employees().stream().collect(Collectors.toMap(Employee::externalId, one -> one));
        var leading = company.employees().stream()
                .flatMap(one -> one.manager().stream())
                .map(byId::get)
                .collect(Collectors.toSet());
        assertThat(leading).allSatisfy(one -> assertThat(one.level()).isGreaterThanOrEqualTo(Level.M1));
        assertThat(company.employees())
                .filteredOn(one -> one.level().compareTo(Level.M1) >= 0)
                .allSatisfy(one -> assertThat(leading).contains(one));
    }

    @Test
    void nobody_has_an_unbearable_number_of_reports() {
        var reports = Company.generate(100_000, 3).employees().stream()
                .flatMap(one -> one.manager().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(reports.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(12));
    }

    @Test
    void job_families_follow_zipfs_law() {
        var sizes = company.employees().stream()
                .collect(Collectors.groupingBy(Employee::jobFamily, Collectors.counting()))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(sizes).hasSize(12);
        assertThat((double) sizes.get(0) / sizes.get(1)).isBetween(1.8, 2.2);
        assertThat((double) sizes.get(0) / sizes.get(3)).isBetween(3.4, 4.6);
    }

    @Test
    void names_come_in_many_scripts_while_addresses_are_plain_letters() {
        var scripts = company.employees().stream()
                .map(one -> UnicodeScript.of(one.familyName().codePointAt(0)))
                .collect(Collectors.toSet());
        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.GREEK,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.ARABIC,
                        UnicodeScript.DEVANAGARI,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL);
        assertThat(company.employees())
                .allSatisfy(one -> assertThat(one.email()).matches("[a-z-]+\\.[a-z-]+[0-9]*@example\\.com"));
    }

    @Test
    void dates_are_in_order() {
        assertThat(company.employees()).allSatisfy(one -> {
            assertThat(one.hiredOn()).isBefore(Company.AS_OF);
            assertThat(one.roleSince()).isBetween(one.hiredOn(), Company.AS_OF);
        });
        assertThat(company.employees()).isSortedAccordingTo(Comparator.comparing(Employee::hiredOn));
    }

    @Test
    void people_are_found_by_external_id_or_address_in_any_case() {
        var somebody = company.employees().get(17);
        assertThat(company.find(somebody.externalId().toLowerCase(java.util.Locale.ROOT)))
                .contains(somebody);
        assertThat(company.find(" " + somebody.email().toUpperCase(java.util.Locale.ROOT)))
                .contains(somebody);
        assertThat(company.find("E1")).isEmpty();
    }

    @Test
    void the_administrator_and_the_operator_are_two_people_of_the_company() {
        assertThat(company.administrator().jobFamily()).isEqualTo("people");
        assertThat(company.administrator()).isNotEqualTo(company.operator());
        assertThat(company.employees()).containsAll(List.of(company.administrator(), company.operator()));
    }

    @Test
    void a_company_too_small_for_its_families_is_refused() {
        assertThatThrownBy(() -> Company.generate(Company.SMALLEST - 1, 1)).hasMessageContaining("at least 30");
    }
}
