package dev.rainmaker.mcp.linkedin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartnerProviderTest {
    @Test
    void thePartnersInterfaceIsAConfigurationErrorUntilSomebodySuppliesIt() {
        var tasks = new HumanTasks(LeadSyncTest.settings(Map.of("provider", "sales-navigator")));
        assertThatThrownBy(() -> tasks.search("planners"))
                .hasMessageContaining("to its partners only")
                .hasMessageContaining("rainmaker.tools.linkedin.provider=human");
    }
}
