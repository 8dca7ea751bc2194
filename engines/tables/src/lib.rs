//! CSV and XLSX writing with safe cells
