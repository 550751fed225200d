package dev.rainmaker.mcp.enrichment.vendor;

import dev.rainmaker.mcp.enrichment.KnownField;
import java.util.List;

/** The form in which Clearbit described people and companies, and Hunter does now. */
final class ClearbitForm {
    private ClearbitForm() {}

    static List<KnownField> person(Facts facts) {
        return facts.take("name", "/name/fullName")
                .take("email", "/email")
                .take("phone", "/phone")
                .take("job_title", "/employment/title")
                .take("company", "/employment/name")
                .take("company_domain", "/employment/domain")
                .take("place", "/location")
                .take("linkedin_handle", "/linkedin/handle")
                .list();
    }

    static List<KnownField> company(Facts facts) {
        return facts.take("name", "/name", "/legalName")
                .take("domain", "/domain")
                .take("industry", "/category/industry", "/industry")
                .take("employees", "/metrics/employees", "/metrics/employeesRange")
                .take("founded", "/foundedYear")
                .take("place", "/location")
                .take("phone", "/phone")
                .take("description", "/description")
                .take("linkedin_handle", "/linkedin/handle")
                .list();
    }
}
