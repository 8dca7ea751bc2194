// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The command line. Words only; each command's work lives in the file named after it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Riihi: from a thousand voices to a plan that holds.
#[derive(Debug, Parser)]
#[command(name = "riihi", version, about, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the installation lives; the same for every command that touches it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Home {
    /// The installation's home folder
    #[arg(long, value_name = "DIR", env = "RIIHI_DATA", default_value = "riihi-data")]
    pub(crate) data: PathBuf,
    /// A PostgreSQL address, instead of SQLite in the home folder
    #[arg(long, value_name = "URL")]
    pub(crate) database: Option<String>,
    /// A configuration file, instead of riihi.toml in the home folder
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

/// A language model beside the program; the same for every command that takes one.
#[derive(Debug, Clone, Args)]
pub(crate) struct Model {
    /// A folder with a static language model (`model.safetensors`, `tokenizer.json`), in programs built with the
    /// feature `model`; it is refused where it knows the languages less well than the program does without it
    #[arg(long, value_name = "DIR")]
    pub(crate) model_dir: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the installation
    Serve {
        #[command(flatten)]
        home: Home,
        /// Address and port to listen on
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
        /// The address people use
        #[arg(long, value_name = "URL")]
        public_url: Option<String>,
        #[command(flatten)]
        model: Model,
    },
    /// Start with simulated data: a published brainstorm and an open one to try
    Demo {
        /// The demo's home folder; made anew where missing
        #[arg(long, value_name = "DIR", default_value = "data/demo")]
        data: PathBuf,
        /// A PostgreSQL address, instead of SQLite in the home folder
        #[arg(long, value_name = "URL")]
        database: Option<String>,
        /// Address and port to listen on
        #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8400")]
        listen: String,
        /// Let phones on the same network in (plain http: for trying only)
        #[arg(long)]
        lan: bool,
    },
    /// Bring a conversation in from files, as a published brainstorm
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Write a brainstorm to files
    Export {
        /// The brainstorm's id or name in addresses
        id: String,
        /// What to write
        #[arg(long, value_enum)]
        format: ExportFormat,
        /// The folder or file to write
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// Which Polis headers to use
        #[arg(long, value_name = "YEAR", default_value = "2025")]
        polis_vintage: String,
        /// The language of the municipalities' pages: fi, sv or en
        #[arg(long, value_name = "LANGUAGE", default_value = "fi")]
        language: String,
        #[command(flatten)]
        home: Home,
    },
    /// Write the results as a document: report, slides, one page in plain language
    Report {
        /// The brainstorm's id or name in addresses
        id: String,
        /// What to write
        #[arg(long, value_enum)]
        format: ReportFormat,
        /// Its language: fi, sv or en
        #[arg(long, value_name = "LANGUAGE", default_value = "fi")]
        language: String,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Your own template: typst source for pdf and summary, a DOCX or PPTX file for these
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
        #[command(flatten)]
        home: Home,
    },
    /// Write the built-in templates of documents into a folder, to change them
    Templates {
        /// The folder; `templates` in the data folder is where reports look for them
        folder: PathBuf,
        /// The language of the text in them: fi, sv or en
        #[arg(long, value_name = "LANGUAGE", default_value = "fi")]
        language: String,
    },
    /// Analyse votes from files, without a server
    Analyse {
        /// A Polis export folder, or votes as CSV or Parquet (participant, statement, vote)
        input: PathBuf,
        /// The method: riihi, or compatible (with published results of Polis)
        #[arg(long, default_value = "riihi")]
        method: String,
        /// Force this many groups
        #[arg(long, value_name = "N")]
        groups: Option<usize>,
        /// Threads to use
        #[arg(long, value_name = "N")]
        threads: Option<usize>,
        /// The answer's form; json is the only one
        #[arg(long, default_value = "json")]
        format: String,
        /// Write here instead of to stdout
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Leave bad rows out instead of refusing the input
        #[arg(long)]
        lenient: bool,
        /// Instead of the analysis: how well it foretells hidden votes, beside other methods
        #[arg(long)]
        evaluate: bool,
    },
    /// Copy the running installation's database to a file
    Backup {
        /// The file to write
        file: PathBuf,
        #[command(flatten)]
        home: Home,
    },
    /// Put a backup in the place of an installation that holds nothing yet
    Restore {
        /// The file to read
        file: PathBuf,
        #[command(flatten)]
        home: Home,
    },
    /// Take everything to another database: SQLite to PostgreSQL, or back
    Move {
        /// The empty target: postgres://.. or the path of a new SQLite file
        #[arg(long, value_name = "ADDRESS")]
        to: String,
        #[command(flatten)]
        home: Home,
    },
    /// Count and hash what every table holds, to compare two databases
    Tally {
        #[command(flatten)]
        home: Home,
    },
    /// Bring the database's tables up to this version
    Migrate {
        #[command(flatten)]
        home: Home,
    },
    /// Accounts from the command line
    Admin {
        #[command(subcommand)]
        what: Admin,
    },
    /// The register of municipalities and their people
    Register {
        #[command(subcommand)]
        what: Register,
    },
    /// Whose data is kept until when, by brainstorm (the server itself keeps to it)
    Retention {
        #[command(flatten)]
        home: Home,
    },
    /// Check the configuration and print it
    CheckConfig {
        #[command(flatten)]
        home: Home,
    },
    /// What the language engine makes of texts: one a line on stdin, answers on stdout
    Text {
        #[command(subcommand)]
        what: crate::text::Text,
    },
    /// Word spaces that the languages share
    Pack {
        #[command(subcommand)]
        what: crate::pack::PackCommand,
    },
    /// Measure this machine
    Bench {
        #[command(subcommand)]
        what: crate::bench::Bench,
    },
    /// Look at the installation and say what is there and what is missing
    Doctor {
        #[command(flatten)]
        home: Home,
        #[command(flatten)]
        model: Model,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// A Polis export folder of any vintage
    Polis {
        /// The folder
        folder: PathBuf,
        #[command(flatten)]
        how: ImportHow,
    },
    /// A CSV of ratings, read by a mapping
    Csv {
        /// The file of ratings
        path: PathBuf,
        /// The mapping: a TOML file, or the name of a ready one (`votes`, `yle2015`)
        #[arg(long, value_name = "FILE")]
        mapping: String,
        #[command(flatten)]
        how: ImportHow,
    },
}

#[derive(Debug, Clone, Args)]
pub(crate) struct ImportHow {
    /// The name in addresses of the organisation whose brainstorm it becomes, made where missing; the organisation whose site this is where left out
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    /// Keep it unpublished
    #[arg(long)]
    pub(crate) draft: bool,
    /// Leave bad rows out and count them, instead of refusing all
    #[arg(long, conflicts_with = "strict")]
    pub(crate) lenient: bool,
    /// Refuse all where one row is bad (this is the default)
    #[arg(long)]
    pub(crate) strict: bool,
    /// Its title
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Its name in addresses
    #[arg(long)]
    pub(crate) slug: Option<String>,
    #[command(flatten)]
    pub(crate) home: Home,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// The files of a Polis export
    Polis,
    /// Open data: CSV files described as a data package, JSON, GeoJSON
    Csv,
    /// A workbook
    Xlsx,
    /// One JSON file
    Json,
    /// The votes as one Parquet file, a row each, for researchers
    Parquet,
    /// One A4 to print for every municipality: a folder of HTML pages, or a ZIP file of PDFs where `--out`
    /// ends in .zip
    Sheets,
    /// The archive package of a brainstorm that is over: a ZIP file
    Archive,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// The report as tagged PDF
    Pdf,
    /// The report for Word and LibreOffice
    Docx,
    /// Slides for PowerPoint and LibreOffice
    Pptx,
    /// The tables as a workbook
    Xlsx,
    /// One page in plain language, as tagged PDF
    Summary,
    /// The report as one HTML file
    Html,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Register {
    /// Fetch the newest population from the statistics office's open interface
    Update {
        #[command(flatten)]
        home: Home,
    },
    /// Say which figures are in use
    Show {
        #[command(flatten)]
        home: Home,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Admin {
    /// Print a one-time sign-in address for an account
    Link {
        /// The account's e-mail address: an owner's account is made where there is none. The first owner where left out
        #[arg(long)]
        email: Option<String>,
        #[command(flatten)]
        home: Home,
    },
    /// Make an account, or give one a role
    User {
        /// Its e-mail address
        email: String,
        /// Its role: owner, facilitator, moderator, analyst, viewer, auditor
        #[arg(long, default_value = "facilitator")]
        role: String,
        /// The organisation's name in addresses, made where missing; the organisation whose site this is where left out
        #[arg(long)]
        organisation: Option<String>,
        #[command(flatten)]
        home: Home,
    },
}
