// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a member of staff may do. One table, read by every feature and printed by a test.

use std::str::FromStr;

/// A role in an organisation. A person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everything in the organisation, accounts included.
    Owner,
    /// Makes and runs brainstorms.
    Facilitator,
    /// Reads the queue, hides and restores.
    Moderator,
    /// Reads results before publishing and exports participant-level rows.
    Analyst,
    /// Looks at the desk, changes nothing.
    Viewer,
    /// Reads the audit log.
    Auditor,
    /// Runs the installation: organisations and their owners.
    Platform,
}

/// An action on the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// See the desk and its counts.
    ViewDesk,
    /// Create, edit, open, close and publish a brainstorm.
    RunBrainstorm,
    /// Hide and restore ideas and comments, with a reason.
    Moderate,
    /// Read what people write about the pages themselves, and answer it.
    AnswerFeedback,
    /// See results that are not public yet.
    ReadResults,
    /// Take out rows of participants (the researcher's export).
    ExportRows,
    /// Invite people and change their roles.
    ManageAccounts,
    /// Read who read or exported what.
    ReadAudit,
    /// Make organisations.
    ManagePlatform,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 7] = [
        Self::Owner,
        Self::Facilitator,
        Self::Moderator,
        Self::Analyst,
        Self::Viewer,
        Self::Auditor,
        Self::Platform,
    ];

    /// The word that the database and the command line use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Facilitator => "facilitator",
            Self::Moderator => "moderator",
            Self::Analyst => "analyst",
            Self::Viewer => "viewer",
            Self::Auditor => "auditor",
            Self::Platform => "platform",
        }
    }

    /// Whether the role carries the permission.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Owner => !matches!(permission, P::ManagePlatform),
            Self::Facilitator => matches!(
                permission,
                P::ViewDesk
                    | P::RunBrainstorm
                    | P::Moderate
                    | P::AnswerFeedback
                    | P::ReadResults
                    | P::ExportRows
            ),
            Self::Moderator => matches!(permission, P::ViewDesk | P::Moderate),
            Self::Analyst => matches!(permission, P::ViewDesk | P::ReadResults | P::ExportRows),
            Self::Viewer => matches!(permission, P::ViewDesk),
            Self::Auditor => matches!(permission, P::ReadAudit),
            Self::Platform => matches!(permission, P::ManagePlatform | P::ManageAccounts),
        }
    }
}

impl Permission {
    /// All permissions.
    pub const ALL: [Self; 9] = [
        Self::ViewDesk,
        Self::RunBrainstorm,
        Self::Moderate,
        Self::AnswerFeedback,
        Self::ReadResults,
        Self::ExportRows,
        Self::ManageAccounts,
        Self::ReadAudit,
        Self::ManagePlatform,
    ];
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_of_roles_and_permissions() {
        let mut table = String::new();
        for role in Role::ALL {
            let may: Vec<String> =
                Permission::ALL.iter().filter(|p| role.may(**p)).map(|p| format!("{p:?}")).collect();
            table.push_str(&format!("{}: {}\n", role.code(), may.join(" ")));
        }
        assert_eq!(
            table,
            "owner: ViewDesk RunBrainstorm Moderate AnswerFeedback ReadResults ExportRows ManageAccounts ReadAudit\n\
             facilitator: ViewDesk RunBrainstorm Moderate AnswerFeedback ReadResults ExportRows\n\
             moderator: ViewDesk Moderate\n\
             analyst: ViewDesk ReadResults ExportRows\n\
             viewer: ViewDesk\n\
             auditor: ReadAudit\n\
             platform: ManageAccounts ManagePlatform\n"
        );
    }
}
