package org.evenkeel.knowledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.junit.jupiter.api.Test;

class RulebookPageTest {
    private static final RuleBook BOOK = KnowledgeLibrary.load(Optional.empty()).rules();
    private static final String PAGE = RulebookPage.of(BOOK);

    @Test
    void the_page_says_what_the_library_says_now() throws IOException {
        Files.writeString(Path.of("target", RulebookPage.FILE), PAGE);
        assertThat(PAGE.equals(Files.readString(Path.of("..", "docs", RulebookPage.FILE))))
                .as("docs/rules.md says what the rules say; ./evenkeel rulebook writes it again (it is also in"
                        + " knowledge/target/rules.md)")
                .isTrue();
    }

    @Test
    void every_rule_stands_under_each_of_its_stages_with_its_source() {
        for (Stage stage : Stage.values()) {
            List<Rule> asked = BOOK.rules().stream()
                    .filter(rule -> rule.stages().contains(stage))
                    .toList();
            String section = section(stage);
            assertThat(section.lines().filter(line -> line.startsWith("| ")).skip(asked.isEmpty() ? 0 : 1))
                    .as("%s", stage)
                    .hasSameSizeAs(asked);
            for (Rule rule : asked) {
                assertThat(section)
                        .contains("| " + rule.id() + " | " + rule.severity().code() + " | ");
            }
        }
    }

    @Test
    void no_cell_breaks_its_row() {
        assertThat(PAGE.lines().filter(line -> line.startsWith("| ") && line.contains("://")))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|")).hasSize(7));
    }

    private static String section(Stage stage) {
        int from = PAGE.indexOf("\n## " + RuleWords.stage(stage) + "\n");
        if (from < 0) {
            return "";
        }
        int until = PAGE.indexOf("\n## ", from + 1);
        return PAGE.substring(from, until < 0 ? PAGE.length() : until);
    }
}
