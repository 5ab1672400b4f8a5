-- What a patient has tapped on a private link and not sent yet, so that a form can be left and gone on with. Emptied
-- when the form is sent: from then on the journal holds the answers.

create table phone_form (
    questionnaire_id uuid        primary key,
    chart_id         uuid        not null,
    opened_at        timestamptz not null,
    answers          jsonb       not null check (jsonb_typeof(answers) = 'object'),
    saved_at         timestamptz not null
);
create index phone_form_by_chart on phone_form (chart_id);

select evenkeel_grant('select, insert, update', 'phone_form');
