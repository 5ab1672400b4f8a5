package org.evenkeel.care.chart;

/**
 * What an entry says. The set is closed; each kind is stored under a stable name and version, and every version ever
 * stored is read for ever.
 */
public sealed interface Content
        permits ReferralContent,
                BackgroundContent,
                QuestionnaireContent,
                FollowingContent,
                CandidacyContent,
                PlanContent,
                SessionContent,
                RecoveryContent,
                NoteContent,
                EventContent,
                EmergencyContent,
                AlertContent,
                AlarmContent,
                EntryCorrected {}
