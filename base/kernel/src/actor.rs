// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who acts: the first argument of every operation that may be refused.

use crate::{AccountId, OrgId, Permission, Role};

/// Who is doing something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not identified as anything: a reader.
    Visitor,
    /// A participant of one brainstorm; the number is theirs within it and says nothing else.
    Participant {
        /// The brainstorm's id.
        brainstorm: i64,
        /// The participant's random id.
        participant: i64,
    },
    /// A signed-in member of staff.
    Staff(Staff),
    /// The installation itself: a job, the command line, the demo.
    System,
}

/// A signed-in member of staff, in the organisation they are acting in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The account.
    pub account: AccountId,
    /// The organisation.
    pub org: OrgId,
    /// The roles held there.
    pub roles: Vec<Role>,
}

impl Actor {
    /// Whether this actor may do `permission` in `org`. The system may do everything.
    pub fn may(&self, org: OrgId, permission: Permission) -> bool {
        match self {
            Self::System => true,
            Self::Staff(staff) => staff.org == org && staff.roles.iter().any(|r| r.may(permission)),
            Self::Visitor | Self::Participant { .. } => false,
        }
    }

    /// The account behind the action, for a trace.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Staff(staff) => Some(staff.account),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_of_one_organisation_may_nothing_in_another() {
        let (mine, other) = (OrgId::from_i64(1), OrgId::from_i64(2));
        let owner =
            Actor::Staff(Staff { account: AccountId::from_i64(9), org: mine, roles: vec![Role::Owner] });
        assert!(owner.may(mine, Permission::RunBrainstorm));
        assert!(!owner.may(other, Permission::ViewDesk));
        assert!(!Actor::Visitor.may(mine, Permission::ViewDesk));
    }
}
