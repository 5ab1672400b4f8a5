package org.evenkeel.clinic.command.check;

/** How findings are told. */
enum CheckFormat {
    TABLE {
        @Override
        String write(CheckReport report) {
            return CheckTable.of(report);
        }
    },
    JSON {
        @Override
        String write(CheckReport report) {
            return CheckJson.of(report);
        }
    },
    HTML {
        @Override
        String write(CheckReport report) {
            return CheckHtml.of(report);
        }
    };

    abstract String write(CheckReport report);
}
