package io.shipmate.profile.hris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDeliveries {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private static Notice read(Provider provider, String body, String contentType, Mapping mapping) {
        var tree = BodyParsing.parse(body.getBytes(StandardCharsets.UTF_8), contentType)
                .orElseThrow();
        return provider.read(tree, mapping, NOW);
    }

    private static Notice read(Provider provider, String body) {
        return read(provider, body, "application/json", Mapping.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "BAMBOOHR | {'type':'employee.updated','timestamp':'2026-01-31T18:42:00+0000','data':{'employeeId':'67890'}} | 67890 | THIN | 2026-01-31T18:42:00Z",
                "BAMBOOHR | {'type':'employee.deleted','timestamp':'2026-01-31T18:42:00+0000','data':{'employeeId':67890}} | 67890 | GONE | 2026-01-31T18:42:00Z",
                "HIBOB | {'companyId':637323,'type':'employee.left','triggeredAt':'2024-12-26T11:29:14.399997','data':{'employeeId':'33'}} | 33 | THIN | 2024-12-26T11:29:14.399997Z",
                "HIBOB | {'type':'table.entry.updated','triggeredAt':'2024-12-26T11:29:14','data':{'employeeId':'33'}} | 33 | THIN | 2024-12-26T11:29:14Z",
                "HIBOB | {'type':'employee.deleted','triggeredAt':'2024-12-26T11:29:14','data':{'employeeId':'33'}} | 33 | GONE | 2024-12-26T11:29:14Z",
                "PERSONIO | {'event_name':'employment.terminated','occurred_at':'2026-01-01T00:00:00Z','payload':{'person_id':'7'}} | 7 | THIN | 2026-01-01T00:00:00Z",
                "PERSONIO | {'event_name':'person.deleted','occurred_at':'2026-01-01T00:00:00Z','payload':{'person_id':'7'}} | 7 | GONE | 2026-01-01T00:00:00Z",
                "GUSTO | {'uuid':'u','event_type':'employee.terminated','entity_type':'Employee','entity_uuid':'e','timestamp':1671058841} | e | THIN | 2022-12-14T23:00:41Z",
                "MERGE | {'hook':{'event':'Employee.changed'},'data':{'id':'m','modified_at':'2026-01-01T00:00:00Z','first_name':'Bryony'}} | m | STATED | 2026-01-01T00:00:00Z",
                "MERGE | {'hook':{'event':'Employee.changed'},'data':{'id':'m'}} | m | THIN | 2026-03-02T08:00:00Z",
                "FINCH | {'event_type':'individual.updated','data':{'individual_id':'f'}} | f | THIN | 2026-03-02T08:00:00Z",
                "FINCH | {'event_type':'individual.deleted','data':{'individual_id':'f'}} | f | GONE | 2026-03-02T08:00:00Z",
                "STANDARD_WEBHOOKS | {'type':'person.changed','timestamp':'2026-01-01T00:00:00Z','data':{'externalId':'E-1'}} | E-1 | STATED | 2026-01-01T00:00:00Z"
            })
    void each_provider_names_the_employee_and_the_time(
            Provider provider, String body, String subject, Report.Kind kind, Instant at) {
        var notice = read(provider, body.replace('\'', '"'));
        assertThat(notice.occurredAt()).isEqualTo(at);
        assertThat(notice.reports()).singleElement().satisfies(report -> {
            assertThat(report.subject()).isEqualTo(subject);
            assertThat(report.kind()).isEqualTo(kind);
            assertThat(report.occurredAt()).isEqualTo(at);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "BAMBOOHR | {'type':'company.updated','data':{'employeeId':'1'}}",
                "HIBOB | {'type':'tasks.completed','data':{'employeeId':'1'}}",
                "GUSTO | {'event_type':'company.updated','entity_type':'Company','entity_uuid':'c'}",
                "MERGE | {'hook':{'event':'LinkedAccount.linked'},'data':{'id':'1'}}",
                "FINCH | {'event_type':'account.updated','data':{}}",
                "STANDARD_WEBHOOKS | {'type':'invoice.paid','data':{'externalId':'1'}}",
                "PERSONIO | {'event_name':'absence-period.created','payload':{'person_id':'1'}}",
                "BAMBOOHR | {}",
                "MERGE | {'hook':'x'}"
            })
    void what_is_about_no_employee_is_not_for_us(Provider provider, String body) {
        assertThat(read(provider, body.replace('\'', '"')).reports()).isEmpty();
    }

    @Test
    void an_event_of_an_employee_without_an_id_where_it_should_be_is_not_lost_silently() {
        var lost = "{'event_name':'employment.created','payload':{'person':{'id':'7'}}}".replace('\'', '"');
        assertThat(read(Provider.PERSONIO, lost).subjectMissing()).isTrue();
        assertThat(read(Provider.PERSONIO, lost.replace("employment", "absence-period"))
                        .subjectMissing())
                .isFalse();
        assertThat(read(Provider.HIBOB, "{\"type\":\"employee.left\",\"data\":{\"employeeId\":\"half a \\ud83d\"}}")
                        .subjectMissing())
                .isTrue();
        assertThat(read(Provider.BAMBOOHR, "{\"employees\":[{\"action\":\"Updated\",\"fields\":{}}]}")
                        .subjectMissing())
                .isTrue();
        assertThat(read(Provider.BAMBOOHR, "{\"employees\":[]}").subjectMissing())
                .isFalse();
    }

    @Test
    void what_begins_like_json_is_no_form_and_nothing_may_follow_it() {
        var body = "{\"type\":\"employee.left\",\"data\":{\"employeeId\":\"33\"}}";
        assertThat(read(Provider.HIBOB, " \n" + body, FORM, Mapping.NONE).reports())
                .extracting(Report::subject)
                .containsExactly("33");
        assertThat(BodyParsing.parse((body + "x").getBytes(StandardCharsets.UTF_8), "application/json"))
                .isEmpty();
    }

    @Test
    void field_based_deliveries_name_several_employees() {
        var notice = read(Provider.BAMBOOHR, """
                {"employees":[{"id":"1","action":"Updated","timestamp":"2026-01-31T18:42:00+0000","fields":{"First Name":"Bryony"}},
                 {"id":2,"action":"Deleted","timestamp":"2026-01-31T18:43:00+0000"}]}""");
        assertThat(notice.reports()).extracting(Report::subject).containsExactly("1", "2");
        assertThat(notice.reports()).extracting(Report::kind).containsExactly(Report.Kind.STATED, Report.Kind.GONE);
        assertThat(notice.reports().getFirst().said().path("First Name").asText())
                .isEqualTo("Bryony");
        assertThat(notice.occurredAt()).isEqualTo(Instant.parse("2026-01-31T18:43:00Z"));
    }

    @Test
    void bamboo_hr_may_send_forms() {
        var event = read(
                Provider.BAMBOOHR,
                "type=employee.updated&timestamp=2026-01-31T18%3A42%3A00%2B0000&data%5BemployeeId%5D=67890",
                FORM,
                Mapping.NONE);
        assertThat(event.reports()).extracting(Report::subject).containsExactly("67890");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-01-31T18:42:00Z"));
        var fields = read(
                Provider.BAMBOOHR,
                "employees[0][id]=1&employees[0][action]=Updated&employees[0][fields][First+Name]=Bry%C3%B6ny",
                FORM,
                Mapping.NONE);
        assertThat(fields.reports())
                .singleElement()
                .satisfies(report ->
                        assertThat(report.said().path("First Name").asText()).isEqualTo("Bryöny"));
    }

    @Test
    void rippling_sends_forms_without_a_time_and_its_deletion_is_no_leaving() {
        var hired = read(Provider.RIPPLING, "event_name=employee.hired&id=r1&company_id=c", FORM, Mapping.NONE);
        assertThat(hired.reports()).extracting(Report::subject).containsExactly("r1");
        assertThat(hired.occurredAt()).isEqualTo(NOW);
        assertThat(read(Provider.RIPPLING, "event_name=employee.deleted&id=r1", FORM, Mapping.NONE)
                        .reports())
                .isEmpty();
    }

    @Test
    void where_personio_puts_the_employee_can_be_said() {
        var body = "{\"event_name\":\"person.updated\",\"payload\":{\"who\":{\"id\":9}}}";
        assertThat(read(Provider.PERSONIO, body).reports()).isEmpty();
        assertThat(read(Provider.PERSONIO, body, null, new Mapping("/payload/who/id", Map.of()))
                        .reports())
                .extracting(Report::subject)
                .containsExactly("9");
    }

    @Test
    void a_time_far_in_the_future_does_not_count() {
        var notice = read(Provider.STANDARD_WEBHOOKS, """
                {"type":"person.changed","timestamp":"2999-01-01T00:00:00Z","data":{"externalId":"E-1"}}""");
        assertThat(notice.occurredAt()).isEqualTo(NOW);
    }

    @Test
    void what_is_no_object_cannot_be_read() {
        for (var body : List.of("", "[]", "1", "Ping test", "{\"a\":", "\u0000")) {
            assertThat(BodyParsing.parse(body.getBytes(StandardCharsets.UTF_8), "application/json"))
                    .as(body)
                    .isEmpty();
        }
    }

    @Test
    void a_mapping_takes_the_first_field_that_is_there_translates_it_and_looks_at_nothing_else() {
        var mapping = new Mapping(
                null,
                Map.of(
                        MappedFact.LOCATION,
                        new FactRule(List.of("Office", "/work/site"), null, null),
                        MappedFact.TIME_ZONE,
                        new FactRule(List.of("/work/site"), Map.of("berlin", "Europe/Berlin"), "Europe/London"),
                        MappedFact.HIRED_ON,
                        new FactRule(List.of("Hire Date"), null, null),
                        MappedFact.JOB_TITLE,
                        new FactRule(List.of("Title"), null, null),
                        MappedFact.EMPLOYMENT,
                        new FactRule(List.of("Status"), Map.of("Terminated", "LEFT"), null)));
        var said = BodyParsing.parse("""
                {"work":{"site":"Berlin"},"Hire Date":"2026-03-01T00:00:00Z","Title":{"value":" Engineer "},"Status":"Unheard of",
                 "Salary":90000}""".getBytes(StandardCharsets.UTF_8), null).orElseThrow();
        var read = mapping.read("67890", said);
        assertThat(read.get(MappedFact.LOCATION).text()).isEqualTo("Berlin");
        assertThat(read.get(MappedFact.TIME_ZONE).text()).isEqualTo("Europe/Berlin");
        assertThat(read.get(MappedFact.HIRED_ON).text()).isEqualTo("2026-03-01");
        assertThat(read.get(MappedFact.JOB_TITLE).text()).isEqualTo("Engineer");
        assertThat(read.get(MappedFact.EMPLOYMENT).refusal()).isEqualTo("value-not-mapped");
        assertThat(read.get(MappedFact.EXTERNAL_ID).text()).isEqualTo("67890");
        assertThat(read.toString()).doesNotContain("90000");
    }
}
