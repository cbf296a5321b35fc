//! The tables as diesel sees them: one schema for both databases. Mirrors `migrations/`.
#![cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the way diesel tables name their column types")
)]

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    blob (id) {
        id -> DbUuid,
        hash -> Binary,
        size -> Integer,
        media_type -> Text,
        placed_at -> DbTs,
        unused_on -> Nullable<Integer>,
        unused_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    blob_removal (id) {
        id -> DbUuid,
        name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    audit_event (id) {
        id -> DbUuid,
        at -> DbTs,
        actor_kind -> Text,
        actor_id -> Nullable<DbUuid>,
        actor_name -> Text,
        action -> Text,
        subject_kind -> Text,
        subject_id -> DbUuid,
        scope_id -> Nullable<DbUuid>,
        fields -> DbJson,
        address -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    account (id) {
        id -> DbUuid,
        email -> Text,
        email_key -> Text,
        name -> Text,
        sort_key -> Text,
        password_hash -> Text,
        role -> Text,
        language -> Text,
        steering_mail -> Text,
        created_at -> DbTs,
        disabled_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    session (id) {
        id -> DbUuid,
        token_hash -> Binary,
        account_id -> DbUuid,
        created_at -> DbTs,
        seen_at -> DbTs,
        expires_at -> DbTs,
        ended_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    throttle (id) {
        id -> DbUuid,
        tries -> Integer,
        ends_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    project (id) {
        id -> DbUuid,
        slug -> Text,
        title -> Text,
        case_number -> Text,
        first_year -> Nullable<Integer>,
        last_year -> Nullable<Integer>,
        mandate -> Text,
        scope -> Text,
        guidelines -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        follows_id -> Nullable<DbUuid>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    membership (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        account_id -> DbUuid,
        role -> Text,
        added_at -> DbTs,
        added_by -> DbUuid,
        told_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    background (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        kind -> Text,
        title -> Text,
        source -> Text,
        dated_on -> Nullable<DbDate>,
        about -> Text,
        is_public -> Bool,
        url -> Text,
        file_name -> Text,
        blob_id -> Nullable<DbUuid>,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    background_area (background_id, section_key) {
        background_id -> DbUuid,
        section_key -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    milestone (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        title -> Text,
        due_on -> DbDate,
        reached_on -> Nullable<DbDate>,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    steering_meeting (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        held_on -> DbDate,
        place -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    steering_question (id) {
        id -> DbUuid,
        meeting_id -> DbUuid,
        title -> Text,
        explanation -> Text,
        decision -> Text,
        decided_by -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    treatment (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        body -> Text,
        met_on -> DbDate,
        case_number -> Text,
        plan_number -> Nullable<Integer>,
        ruling -> Nullable<Text>,
        decision -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    plan_version (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        number -> Integer,
        title -> Text,
        source_name -> Text,
        source_id -> Nullable<DbUuid>,
        kind -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        frozen_at -> Nullable<DbTs>,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    section (id) {
        id -> DbUuid,
        plan_version_id -> DbUuid,
        key -> DbUuid,
        position -> Integer,
        level -> Integer,
        number -> Text,
        kind -> Text,
        heading -> Text,
        body -> Text,
        item_choices -> Text,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    removed_section (id) {
        id -> DbUuid,
        batch -> DbUuid,
        plan_version_id -> DbUuid,
        after_id -> Nullable<DbUuid>,
        key -> DbUuid,
        position -> Integer,
        level -> Integer,
        number -> Text,
        kind -> Text,
        heading -> Text,
        body -> Text,
        item_choices -> Text,
        version -> Integer,
        removed_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    place_followed (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        section_key -> Nullable<DbUuid>,
        item_key -> Nullable<DbUuid>,
        to_section -> Nullable<DbUuid>,
        to_item -> Nullable<DbUuid>,
        note -> Text,
        at -> DbTs,
        by -> DbUuid,
        ended_at -> Nullable<DbTs>,
        ended_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    section_text (id) {
        id -> DbUuid,
        section_id -> DbUuid,
        plan_version_id -> DbUuid,
        heading -> Text,
        body -> Text,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    section_comment (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        section_key -> DbUuid,
        text -> Text,
        at -> DbTs,
        by -> DbUuid,
        settled_at -> Nullable<DbTs>,
        settled_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    section_writer (section_id, account_id) {
        section_id -> DbUuid,
        account_id -> DbUuid,
        plan_version_id -> DbUuid,
        seen_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    item (id) {
        id -> DbUuid,
        plan_version_id -> DbUuid,
        section_key -> DbUuid,
        key -> DbUuid,
        position -> Integer,
        number -> Text,
        text -> Text,
        fields -> DbJson,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    plan_image (id) {
        id -> DbUuid,
        plan_version_id -> DbUuid,
        name -> Text,
        media_type -> Text,
        alt -> Text,
        blob_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    plan_import (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        file_name -> Text,
        source_id -> DbUuid,
        created_at -> DbTs,
        created_by -> DbUuid,
        kept_on -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    hearing (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        kind -> Text,
        slug -> Text,
        title -> Text,
        purpose -> Text,
        case_number -> Text,
        decided_by -> Text,
        decided_on -> Nullable<DbDate>,
        contact_name -> Text,
        contact_email -> Text,
        contact_phone -> Text,
        postal_address -> Text,
        what_next -> Text,
        plan_version_id -> DbUuid,
        profile -> Text,
        opens_on -> DbDate,
        deadline -> DbDate,
        stance_asked -> Bool,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
        results_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    question (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        position -> Integer,
        text -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    hearing_section (hearing_id, section_key) {
        hearing_id -> DbUuid,
        section_key -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    outcome (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        position -> Integer,
        code -> Text,
        label_nb -> Text,
        label_nn -> Text,
        label_en -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    hearing_publication (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    correction (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
        text -> Text,
        deadline_before -> Nullable<DbDate>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    consultee (id) {
        id -> DbUuid,
        name -> Text,
        name_key -> Text,
        sort_key -> Text,
        search_text -> Text,
        kind -> Text,
        org_number -> Nullable<Text>,
        org_number_valid -> Bool,
        email -> Nullable<Text>,
        email_key -> Nullable<Text>,
        copies -> DbJson,
        contact_name -> Text,
        language -> Text,
        created_at -> DbTs,
        retired_at -> Nullable<DbTs>,
        version -> Integer,
        import_id -> Nullable<DbUuid>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    consultee_import (id) {
        id -> DbUuid,
        file_name -> Text,
        source_id -> Nullable<DbUuid>,
        created_at -> DbTs,
        created_by -> DbUuid,
        kept_on -> Integer,
        encoding -> Nullable<Text>,
        confirmed_at -> Nullable<DbTs>,
        saved_line -> Integer,
        saved -> Integer,
        left_out -> Integer,
        finished_at -> Nullable<DbTs>,
        put_away_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    mail_worker (id) {
        id -> DbUuid,
        started_at -> DbTs,
        seen_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    outbox (id) {
        id -> DbUuid,
        kind -> Text,
        subject_id -> DbUuid,
        scope_id -> Nullable<DbUuid>,
        recipient -> Text,
        recipient_key -> Text,
        state -> Text,
        attempts -> Integer,
        due_at -> DbTs,
        worker_id -> Nullable<DbUuid>,
        attempted_at -> Nullable<DbTs>,
        finished_at -> Nullable<DbTs>,
        said -> Nullable<Text>,
        hindrance -> Nullable<Text>,
        missed -> Nullable<Text>,
        queued_at -> DbTs,
        settled_at -> Nullable<DbTs>,
        version -> Integer,
        created_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    letter (hearing_id) {
        hearing_id -> DbUuid,
        subject_nb -> Text,
        body_nb -> Text,
        subject_nn -> Text,
        body_nn -> Text,
        updated_at -> DbTs,
        updated_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    letter_edition (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        subject_nb -> Text,
        body_nb -> Text,
        subject_nn -> Text,
        body_nn -> Text,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    invitation (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        consultee_id -> DbUuid,
        letter_edition_id -> DbUuid,
        generation -> Integer,
        email -> Text,
        copies -> DbJson,
        language -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        opened_at -> Nullable<DbTs>,
        drafting_at -> Nullable<DbTs>,
        answered_on -> Nullable<DbDate>,
        answered_at -> Nullable<DbTs>,
        sort_key -> Text,
        letter -> Text,
        progress -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    response (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        invitation_id -> Nullable<DbUuid>,
        consultee_id -> Nullable<DbUuid>,
        channel -> Text,
        sender_name -> Text,
        sender_kind -> Text,
        submitter_name -> Text,
        submitter_email -> Text,
        language -> Text,
        created_at -> DbTs,
        link_hash -> Nullable<Binary>,
        link_generation -> Integer,
        email_confirmed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    revision (id) {
        id -> DbUuid,
        response_id -> DbUuid,
        number -> Integer,
        plan_version_id -> DbUuid,
        no_comments -> Bool,
        started_at -> DbTs,
        received_on -> Nullable<DbDate>,
        received_at -> Nullable<DbTs>,
        submitted_at -> Nullable<DbTs>,
        receipt_number -> Nullable<Text>,
        registered_by -> Nullable<DbUuid>,
        form_key -> Nullable<Text>,
        search_text -> Text,
        submitter_name -> Text,
        submitter_email -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    part (id) {
        id -> DbUuid,
        revision_id -> DbUuid,
        target_kind -> Text,
        target_key -> DbUuid,
        position -> Integer,
        stance -> Nullable<Text>,
        text -> Text,
        canonical -> Text,
        updated_at -> DbTs,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    draft_save (revision_id, save_key) {
        revision_id -> DbUuid,
        save_key -> Text,
        at -> DbTs,
        content_hash -> Binary,
        part_version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    draft_history (id) {
        id -> DbUuid,
        part_id -> DbUuid,
        minute -> DbTs,
        text -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    clearance (id) {
        id -> DbUuid,
        response_id -> DbUuid,
        revision_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
        public_name -> Nullable<Text>,
        withdrawn_at -> Nullable<DbTs>,
        withdrawn_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    clearance_finding (id) {
        id -> DbUuid,
        clearance_id -> DbUuid,
        kind -> Text,
        part_id -> Nullable<DbUuid>,
        span_start -> Integer,
        span_end -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    withholding (id) {
        id -> DbUuid,
        response_id -> DbUuid,
        revision_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
        reason -> Text,
        lifted_at -> Nullable<DbTs>,
        lifted_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    withdrawal (id) {
        id -> DbUuid,
        response_id -> DbUuid,
        revision_id -> DbUuid,
        invitation_id -> Nullable<DbUuid>,
        at -> DbTs,
        by -> DbUuid,
        reason -> Text,
        undone_at -> Nullable<DbTs>,
        undone_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    journal_mark (response_id) {
        response_id -> DbUuid,
        number -> Text,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    received (response_id) {
        response_id -> DbUuid,
        hearing_id -> DbUuid,
        revision_id -> DbUuid,
        received_on -> DbDate,
        submitted_at -> DbTs,
        no_comments -> Bool,
        withdrawn -> Bool,
        decided -> Text,
        journaled -> Bool,
        covered -> Integer,
        total -> Integer,
        progress -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    tag (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        position -> Integer,
        name -> Text,
        colour -> Text,
        public -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    input (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        response_id -> DbUuid,
        part_id -> DbUuid,
        span_start -> Integer,
        span_end -> Integer,
        quote -> Text,
        prefix -> Text,
        suffix -> Text,
        kind -> Text,
        stance -> Nullable<Text>,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        removed_by -> Nullable<DbUuid>,
        version -> Integer,
        came -> DbTs,
        position -> Integer,
        search_text -> Text,
        answered -> Bool,
        withdrawn -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    input_section (input_id, section_key) {
        input_id -> DbUuid,
        section_key -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    input_item (input_id, item_key) {
        input_id -> DbUuid,
        item_key -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    input_tag (input_id, tag_id) {
        input_id -> DbUuid,
        tag_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        number -> Integer,
        reasoning -> Text,
        outcome_id -> Nullable<DbUuid>,
        conclusion -> Text,
        plan_changes -> Bool,
        change_text -> Text,
        change_section -> Nullable<DbUuid>,
        change_item -> Nullable<DbUuid>,
        change_old -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
        state -> Text,
        returned -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment_input (input_id) {
        input_id -> DbUuid,
        assessment_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment_proposal (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        assessment_version -> Integer,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment_approval (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        assessment_version -> Integer,
        at -> DbTs,
        by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment_return (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        assessment_version -> Integer,
        at -> DbTs,
        by -> DbUuid,
        comment -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    assessment_taken (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        assessment_version -> Integer,
        plan_version_id -> DbUuid,
        section_key -> DbUuid,
        item_key -> Nullable<DbUuid>,
        text_before -> Text,
        text_after -> Text,
        at -> DbTs,
        by -> DbUuid,
        ended_at -> Nullable<DbTs>,
        ended_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    plan_reason (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        plan_version_id -> DbUuid,
        section_key -> DbUuid,
        item_key -> Nullable<DbUuid>,
        print -> Text,
        kind -> Text,
        assessment_id -> Nullable<DbUuid>,
        taken_id -> Nullable<DbUuid>,
        sentence -> Text,
        at -> DbTs,
        by -> DbUuid,
        ended_at -> Nullable<DbTs>,
        ended_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    digest_publication (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
        withdrawn_at -> Nullable<DbTs>,
        withdrawn_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    draft_age (revision_id) {
        revision_id -> DbUuid,
        hearing_id -> DbUuid,
        saves -> Integer,
        deadline -> DbDate,
        since -> Integer,
        announced -> Nullable<Integer>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    lived_day (number) {
        number -> Integer,
        day -> DbDate,
        at -> DbTs,
        removals -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    job (id) {
        id -> DbUuid,
        kind -> Text,
        subject_id -> DbUuid,
        started_by -> Nullable<DbUuid>,
        state -> Text,
        since -> DbTs,
        due_at -> DbTs,
        after_day -> Integer,
        attempts -> Integer,
        lease -> Nullable<DbUuid>,
        beats -> Integer,
        done -> Integer,
        total -> Integer,
        said -> Nullable<Text>,
        said_counts -> DbJson,
        ended_on -> Nullable<Integer>,
        created_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    export (id) {
        id -> DbUuid,
        kind -> Text,
        scope_id -> DbUuid,
        asked -> Text,
        file_name -> Text,
        asked_by -> DbUuid,
        asked_at -> DbTs,
        asked_on -> Integer,
        version -> Nullable<Text>,
        made_at -> Nullable<DbTs>,
        file_id -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    tally (scope_id, name, shard) {
        scope_id -> DbUuid,
        name -> Text,
        shard -> Integer,
        number -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    amendment (id) {
        id -> DbUuid,
        treatment_id -> DbUuid,
        position -> Integer,
        page -> Text,
        section_key -> Nullable<DbUuid>,
        item_key -> Nullable<DbUuid>,
        shape -> Nullable<Text>,
        new_text -> Text,
        proposer -> Text,
        party -> Text,
        alternative_to -> Nullable<DbUuid>,
        outcome -> Nullable<Text>,
        votes_for -> Nullable<Integer>,
        votes_against -> Nullable<Integer>,
        parties_for -> Text,
        parties_against -> Text,
        minutes -> Text,
        doubts -> DbJson,
        confirmed_at -> Nullable<DbTs>,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    amendment_minutes (id) {
        id -> DbUuid,
        treatment_id -> DbUuid,
        text -> Text,
        digest -> Text,
        unread -> DbJson,
        amendments -> Integer,
        created_at -> DbTs,
        created_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    adoption (id) {
        id -> DbUuid,
        treatment_id -> DbUuid,
        plan_version_id -> DbUuid,
        at -> DbTs,
        by -> DbUuid,
        published_at -> Nullable<DbTs>,
        published_by -> Nullable<DbUuid>,
        taken_back_at -> Nullable<DbTs>,
        taken_back_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    resolution (id) {
        id -> DbUuid,
        treatment_id -> DbUuid,
        text -> Text,
        owner -> Text,
        due_on -> Nullable<DbDate>,
        done_on -> Nullable<DbDate>,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    workshop (id) {
        id -> DbUuid,
        hearing_id -> DbUuid,
        title -> Text,
        form -> Text,
        held_on -> DbDate,
        held_at -> Text,
        ends_at -> Text,
        place -> Text,
        invites -> Bool,
        took_part -> Text,
        participants -> Nullable<Integer>,
        created_at -> DbTs,
        created_by -> DbUuid,
        sequence -> Integer,
        called_off_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    note_import (id) {
        id -> DbUuid,
        workshop_id -> DbUuid,
        file_name -> Text,
        source_id -> DbUuid,
        created_at -> DbTs,
        created_by -> DbUuid,
        kept_on -> Integer,
        mapping -> DbJson,
        confirmed_at -> Nullable<DbTs>,
        saved_line -> Integer,
        saved -> Integer,
        left_out -> Integer,
        finished_at -> Nullable<DbTs>,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    workshop_note (response_id) {
        response_id -> DbUuid,
        import_id -> DbUuid,
        workshop_id -> DbUuid,
        line -> Integer,
        note_key -> Text,
        occurrence -> Integer,
        theme -> Text,
        removed -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    workshop_participant (workshop_id, consultee_id) {
        workshop_id -> DbUuid,
        consultee_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    workshop_minutes (response_id) {
        response_id -> DbUuid,
        workshop_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    event_reply (workshop_id, invitation_id) {
        workshop_id -> DbUuid,
        invitation_id -> DbUuid,
        comes -> Bool,
        how_many -> Integer,
        word -> Text,
        sequence -> Integer,
        replied_at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    followup (project_id) {
        project_id -> DbUuid,
        ask_on -> DbJson,
        answer_days -> Integer,
        greeting -> Text,
        automatic -> Bool,
        counted_from -> Nullable<DbDate>,
        plan_version_id -> DbUuid,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    responsible_unit (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        name -> Text,
        email -> Text,
        email_key -> Text,
        contact -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    measure (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        section_key -> DbUuid,
        item_key -> Nullable<DbUuid>,
        position -> Integer,
        number -> Text,
        text -> Text,
        area -> Text,
        responsible -> Text,
        deadline -> Text,
        cost -> Text,
        unit_id -> Nullable<DbUuid>,
        due_on -> Nullable<DbDate>,
        status -> Text,
        status_on -> Nullable<DbDate>,
        said -> Text,
        needs -> Nullable<Text>,
        needs_said -> Text,
        created_at -> DbTs,
        ended_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    measure_status (id) {
        id -> DbUuid,
        measure_id -> DbUuid,
        status -> Text,
        said -> Text,
        reported_on -> DbDate,
        needs -> Nullable<Text>,
        needs_said -> Text,
        account_id -> Nullable<DbUuid>,
        unit_id -> Nullable<DbUuid>,
        reporter -> Text,
        at -> DbTs,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    measure_lift (id) {
        id -> DbUuid,
        measure_id -> DbUuid,
        treatment_id -> Nullable<DbUuid>,
        reference -> Text,
        said -> Text,
        lifted_on -> DbDate,
        settled_on -> Nullable<DbDate>,
        answer -> Text,
        settled_at -> Nullable<DbTs>,
        created_at -> DbTs,
        created_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    status_call (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        asked_on -> DbDate,
        due_on -> DbDate,
        asked_at -> DbTs,
        asked_by -> Nullable<DbUuid>,
        closed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    status_request (id) {
        id -> DbUuid,
        call_id -> DbUuid,
        unit_id -> DbUuid,
        link_generation -> Integer,
        opened_at -> Nullable<DbTs>,
        reminded_at -> Nullable<DbTs>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    indicator (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        name -> Text,
        unit -> Text,
        section_key -> Nullable<DbUuid>,
        item_key -> Nullable<DbUuid>,
        part -> Text,
        source -> Text,
        target_year -> Nullable<Integer>,
        target -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    indicator_value (indicator_id, year) {
        indicator_id -> DbUuid,
        year -> Integer,
        value -> Text,
        note -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::*;
    status_report (id) {
        id -> DbUuid,
        project_id -> DbUuid,
        year -> Integer,
        until_day -> DbDate,
        foreword -> Text,
        content -> Nullable<DbJson>,
        sent_at -> Nullable<DbTs>,
        sent_by -> Nullable<DbUuid>,
        treatment_id -> Nullable<DbUuid>,
        taken_back_at -> Nullable<DbTs>,
        taken_back_by -> Nullable<DbUuid>,
        taken_back_why -> Text,
        created_at -> DbTs,
        created_by -> DbUuid,
        removed_at -> Nullable<DbTs>,
        version -> Integer,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    blob,
    blob_removal,
    audit_event,
    account,
    session,
    throttle,
    project,
    membership,
    milestone,
    background,
    background_area,
    steering_meeting,
    steering_question,
    treatment,
    plan_version,
    section,
    removed_section,
    place_followed,
    section_text,
    section_comment,
    section_writer,
    item,
    plan_image,
    plan_import,
    hearing,
    question,
    hearing_section,
    outcome,
    hearing_publication,
    correction,
    consultee,
    consultee_import,
    mail_worker,
    outbox,
    letter,
    letter_edition,
    invitation,
    response,
    revision,
    part,
    draft_save,
    draft_age,
    draft_history,
    clearance,
    clearance_finding,
    withholding,
    withdrawal,
    journal_mark,
    received,
    tag,
    input,
    input_section,
    input_item,
    input_tag,
    workshop,
    note_import,
    workshop_note,
    workshop_participant,
    workshop_minutes,
    event_reply,
    assessment,
    assessment_input,
    assessment_proposal,
    assessment_approval,
    assessment_return,
    assessment_taken,
    plan_reason,
    digest_publication,
    amendment,
    amendment_minutes,
    adoption,
    resolution,
    followup,
    responsible_unit,
    measure,
    measure_status,
    measure_lift,
    status_call,
    status_request,
    indicator,
    indicator_value,
    status_report,
    job,
    export,
);
