package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.knowledge.KnowledgeController;
import org.evenkeel.clinic.knowledge.RuleShelf;
import org.evenkeel.clinic.knowledge.RuleSignatures;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.knowledge.library.Library;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The browser of knowledge. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    @Bean
    RuleSignatures ruleSignatures(DSLContext database, StaffAudit audit, Clock clock) {
        return new RuleSignatures(database, audit, clock);
    }

    @Bean
    RuleShelf ruleShelf(Library library, RuleSignatures signatures) {
        return new RuleShelf(library, signatures);
    }

    @Bean
    KnowledgeController knowledgeController(RuleShelf shelf, RuleSignatures signatures, Pages pages) {
        return new KnowledgeController(shelf, signatures, pages);
    }
}
